import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

const HEADER = "x-request-id";
/** What a proxy may choose as an id: nothing that could break a log line or a page. */
const ACCEPTABLE = /^[\w.-]{1,64}$/;

/** Gives every request an id, the proxy's own where it sent a plain one, and echoes it. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER);
  const id = given && ACCEPTABLE.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.setHeader(HEADER, id);
  next();
};
