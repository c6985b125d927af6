/** Recognises a visitor, so that visitors can take turns with long work. A random number, kept as long as the browser is open. */
import { createHash, randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { cookieValue } from "../cookie.server";

export const VISITOR_HEADER = "x-recoup-visitor";
const COOKIE = "visitor";
const NAME = /^[0-9a-f]{16}$/;

export const visitor: RequestHandler = (request, response, next) => {
  const known = cookieValue(request.headers.cookie ?? null, COOKIE);
  if (known !== null && NAME.test(known)) request.headers[VISITOR_HEADER] = known;
  else {
    // A program that keeps no cookie is known by where it comes from.
    const from = `${request.ip} ${request.headers["user-agent"] ?? ""}`;
    request.headers[VISITOR_HEADER] = createHash("sha256").update(from).digest("hex").slice(0, 16);
    if (request.headers["sec-fetch-dest"] === "document")
      response.append(
        "Set-Cookie",
        `${COOKIE}=${randomBytes(8).toString("hex")}; Path=/; HttpOnly; SameSite=Lax`,
      );
  }
  next();
};
