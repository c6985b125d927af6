import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type {
  AppLoadContext,
  EntryContext,
  HandleDataRequestFunction,
  HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { RequestFactsProvider } from "./frame/request-context";
import { requestLanguage } from "./language.server";

const ABORT_AFTER_MS = 30_000;

/**
 * Renders the document and sends it whole. Nothing in it comes late, so nobody waits longer; and passing on React's pieces
 * of 2 kB one by one, each to be compressed, would cost as much again as a third of the rendering.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, logError }: AppLoadContext,
): Promise<Response> {
  const facts = { nonce, requestId, language: requestLanguage(request), locationKey: "default" };
  return new Promise((resolve, reject) => {
    let shellIsReady = false;
    let statusNow = status;
    const { pipe, abort } = renderToPipeableStream(
      <RequestFactsProvider value={facts}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestFactsProvider>,
      {
        nonce,
        onShellReady() {
          shellIsReady = true;
        },
        async onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          keepPrivate(headers);
          resolve(new Response(await text(pipe(new PassThrough())), { headers, status: statusNow }));
        },
        onShellError: reject,
        onError(error) {
          statusNow = 500;
          // Before the shell is ready, the error comes back by onShellError and is logged once.
          if (shellIsReady) logError(error);
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

export const handleDataRequest: HandleDataRequestFunction = (response) => {
  keepPrivate(response.headers);
  return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // The reader going away is no failure of ours.
  if (!request.signal.aborted) context.logError(error);
};

/** A portfolio belongs in nobody's shared cache, and in the browser's only until the next look. */
function keepPrivate(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}
