import type { RequestHandler } from "express";
import { refuse } from "./refusal";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * While the server listens to this computer alone, it answers to this computer's names alone: otherwise a site
 * could point its own name at 127.0.0.1 and read the portfolio through a visitor's browser (DNS rebinding).
 */
export function refuseForeignHosts(listeningHost: string, allowedHosts: readonly string[]): RequestHandler {
  if (!LOOPBACK.has(bracketed(listeningHost))) return (_request, _response, next) => next();
  const own = new Set([...LOOPBACK, ...allowedHosts]);
  return (request, response, next) => {
    const host = (request.get("host") ?? "").toLowerCase().replace(/:\d+$/, "");
    if (own.has(host)) return next();
    refuse(request, response, 403, (refusals) => refusals.foreignHost(host.slice(0, 100)));
  };
}

function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
