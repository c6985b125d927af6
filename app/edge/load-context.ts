import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Response } from "express";
import type { Logger } from "pino";
import { minuteText } from "../domain/calendar";
import { type OpenPage, ownPages } from "./own-pages";

/** What the edge hands to every loader and action. */
declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Lets this response's own scripts past the content security policy. */
    nonce: string;
    /** Names this request in the log, in the `x-request-id` header and on error pages. */
    requestId: string;
    /** When it was asked for, `2026-01-03T08:15Z`: the edge is the one place that reads the clock. */
    askedAt: string;
    /** Opens a page of our own for the visitor. */
    openPage: OpenPage;
    /** Writes an unexpected error to the log under this request's id. */
    logError: (error: unknown) => void;
  }
}

/** @param build of the application, which opens pages of its own */
export function loadContext(
  response: Response,
  logger: Logger,
  clock: () => Date,
  { build, mode }: { build: ServerBuild; mode: string },
): AppLoadContext {
  const { nonce, requestId } = response.locals as { nonce: string; requestId: string };
  const context: AppLoadContext = {
    nonce,
    requestId,
    askedAt: minuteText(clock()),
    openPage: (address, request) => ownPages(build, mode, () => context)(address, request),
    logError: (error) => logger.error({ requestId, err: error }, "request failed"),
  };
  return context;
}
