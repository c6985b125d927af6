import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { requestLanguage } from "../language.server";
import type { Words } from "../words/shape";
import { words } from "../words/words";

/** Answers with one plain sentence in the reader's language. */
export function refuse(
  request: ExpressRequest,
  response: ExpressResponse,
  status: number,
  sentence: (refusals: Words["refusals"]) => string,
): void {
  const asked = new Request(new URL(request.originalUrl, "http://localhost"), {
    headers: {
      Cookie: request.get("cookie") ?? "",
      "Accept-Language": request.get("accept-language") ?? "",
    },
  });
  const text = sentence(words(requestLanguage(asked)).refusals);
  response.status(status).type("text/plain; charset=utf-8").send(`${text}\n`);
}
