/**
 * How much a request may carry, and in which form: said before anything is read, for a body that is read is a body that
 * holds the server. The forms of pages are small; only uploads are large, and they are written to the disk as they come.
 */
import type { RequestHandler } from "express";
import { refuse } from "./refusal";

export interface BodyLimit {
  mostBytes: number;
  contentType: string;
}

/** Of all files of an upload together. */
export const MOST_UPLOAD_BYTES = 2 ** 30;

const FORM: BodyLimit = { mostBytes: 256 << 10, contentType: "application/x-www-form-urlencoded" };
const PATIENCE_MS = 5000;
const WITHOUT_BODY = new Set(["GET", "HEAD", "OPTIONS"]);

/** `uploads`: paths that take files, and how much of them. */
export function bodyLimits(uploads: Readonly<Record<string, BodyLimit>>): RequestHandler {
  return (request, response, next) => {
    if (WITHOUT_BODY.has(request.method)) return next();
    const stop = (status: number, sentence: Parameters<typeof refuse>[3]) => {
      refuse(request, response, status, sentence);
      // A browser reads no answer while it is still sending: the rest is thrown away, for a while.
      request.resume();
      const patience = setTimeout(() => request.destroy(), PATIENCE_MS).unref();
      request.once("close", () => clearTimeout(patience));
    };
    const length = request.get("content-length");
    if (request.get("transfer-encoding") !== undefined) return stop(411, ({ lengthNeeded }) => lengthNeeded);
    if (length === undefined || length === "0") return next();
    const { mostBytes, contentType } = uploads[pageOf(request.path)] ?? FORM;
    if (!request.is(contentType)) return stop(415, ({ contentType: say }) => say(contentType));
    if (Number(length) > mostBytes) return stop(413, ({ tooLarge }) => tooLarge(megabytes(mostBytes)));
    next();
  };
}

/** The path of a page without what the framework adds: `/imports.data` and `/imports/` are `/imports`. */
function pageOf(path: string): string {
  return path.replace(/\.data$/, "").replace(/\/+$/, "");
}

function megabytes(bytes: number): string {
  return bytes < 1 << 20 ? "0.25" : String(Math.floor(bytes / (1 << 20)));
}
