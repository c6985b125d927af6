import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { RequestFactsProvider } from "./frame/request-context";
import { requestLanguage } from "./language.server";

const ABORT_AFTER_MS = 30_000;

/** Streams the document; programs that read it as a whole get it once it is complete. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, logError }: AppLoadContext,
): Promise<Response> {
  const facts = { nonce, requestId, language: requestLanguage(request), locationKey: "default" };
  const whole = isbot(request.headers.get("User-Agent") ?? "");
  return new Promise((resolve, reject) => {
    let shellIsOut = false;
    let statusNow = status;
    const respond = () => {
      shellIsOut = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      keepPrivate(headers);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <RequestFactsProvider value={facts}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestFactsProvider>,
      {
        nonce,
        onShellReady: whole ? undefined : respond,
        onAllReady: whole ? respond : undefined,
        onShellError: reject,
        onError(error) {
          statusNow = 500;
          // Before the shell is out, the error comes back by onShellError and is logged once.
          if (shellIsOut) logError(error);
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
