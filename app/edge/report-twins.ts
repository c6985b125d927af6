import type { RequestHandler } from "express";
import { FILE_ENDING } from "../domain/export-formats";

/**
 * Every report page has twins under its own address with an ending: `/methods.csv?region=N` is answered by
 * `/twins/methods?region=N&format=csv`.
 */
export const reportTwins: RequestHandler = (request, _response, next) => {
  const [path = "", query = ""] = request.url.split("?", 2);
  const [ending, format] = FILE_ENDING.exec(path) ?? [];
  const page = ending && path.slice(0, -ending.length);
  if (
    (request.method === "GET" || request.method === "HEAD") &&
    page &&
    page !== "/" &&
    format &&
    !isFile(page)
  ) {
    const parameters = new URLSearchParams(query);
    parameters.set("format", format);
    request.url = `/twins${page}?${parameters}`;
    // The handler of the pages goes by the original address.
    request.originalUrl = request.url;
  }
  next();
};

function isFile(path: string): boolean {
  return path.startsWith("/assets/") || path.startsWith("/twins/");
}
