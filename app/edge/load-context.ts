import type { AppLoadContext } from "@remix-run/node";
import type { Response } from "express";
import type { Logger } from "pino";
import { minuteText } from "../domain/calendar";

/** What the edge hands to every loader and action. */
declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Lets this response's own scripts past the content security policy. */
    nonce: string;
    /** Names this request in the log, in the `x-request-id` header and on error pages. */
    requestId: string;
    /** When it was asked for, `2026-01-03T08:15Z`: the edge is the one place that reads the clock. */
    askedAt: string;
    /** Writes an unexpected error to the log under this request's id. */
    logError: (error: unknown) => void;
  }
}

export function loadContext(response: Response, logger: Logger, clock: () => Date): AppLoadContext {
  const { nonce, requestId } = response.locals as { nonce: string; requestId: string };
  return {
    nonce,
    requestId,
    askedAt: minuteText(clock()),
    logError: (error) => logger.error({ requestId, err: error }, "request failed"),
  };
}
