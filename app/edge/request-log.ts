import type { RequestHandler } from "express";
import type { Logger } from "pino";

const QUIET = /^\/(assets\/|healthz$|favicon)/;

/**
 * One line per answered request: method, path, status, milliseconds, id. Query values and case numbers stay out,
 * for they lead to borrowers; the names of the parameters are kept, they show which view was slow.
 */
export function requestLog(logger: Logger, monotonicMs = () => performance.now()): RequestHandler {
  return (request, response, next) => {
    const started = monotonicMs();
    const { method, originalUrl } = request;
    response.on("close", () => {
      const [path = "", query = ""] = originalUrl.split("?");
      const entry = {
        requestId: response.locals.requestId as string,
        method,
        path: withoutCase(path),
        parameters: [...new Set(new URLSearchParams(query).keys())],
        status: response.statusCode,
        ms: Math.round(monotonicMs() - started),
        // Closed before all was written: the reader went away.
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (response.statusCode >= 500) logger.error(entry, "answered");
      else if (QUIET.test(path)) logger.debug(entry, "answered");
      else logger.info(entry, "answered");
    });
    next();
  };
}

function withoutCase(path: string): string {
  return path.replace(/^\/cases\/[^/]+/, "/cases/:caseId");
}
