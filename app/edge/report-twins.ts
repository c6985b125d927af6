import type { RequestHandler } from "express";

const TWIN = /^(\/.+)\.(csv|xlsx|json)$/;

/**
 * Every report page has twins under its own address with an ending: `/methods.csv?region=N` is answered by
 * `/twins/methods?region=N&format=csv`.
 */
export const reportTwins: RequestHandler = (request, _response, next) => {
  const [path = "", query = ""] = request.url.split("?", 2);
  const [, page, format] = TWIN.exec(path) ?? [];
  if ((request.method === "GET" || request.method === "HEAD") && page && format && !isFile(page)) {
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
