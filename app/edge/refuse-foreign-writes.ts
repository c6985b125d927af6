import type { RequestHandler } from "express";
import { refuse } from "./refusal";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
/** `none` is a person's own doing (address bar, bookmark); `same-site` may be another port of this computer. */
const OWN_SITES = new Set(["same-origin", "none"]);

/**
 * Refuses writes that another site asked a browser to send. Programs without a browser send neither header and
 * pass: they hold no one's cookies.
 */
export const refuseForeignWrites: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method)) return next();
  const site = request.get("sec-fetch-site");
  const origin = request.get("origin");
  const foreign =
    (site !== undefined && !OWN_SITES.has(site)) ||
    (origin !== undefined && hostOf(origin) !== request.get("host")?.toLowerCase());
  if (foreign) return refuse(request, response, 403, (refusals) => refusals.foreignWrite);
  next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
