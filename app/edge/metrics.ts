import type { RequestHandler } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { PAGES } from "../frame/pages";

/** Every page by the first part of its address; the rest is counted together, so that no address makes a new series. */
const KNOWN_PARTS = new Set<string>(PAGES.map(({ path }) => path.slice(1)));

export interface Metrics {
  /** Measures every request that passes. */
  measure: RequestHandler;
  /** `/metrics`: the text that Prometheus reads. */
  expose: RequestHandler;
}

/** How long pages take and how the process fares; no borrower, case or officer in any label. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request to the end of its answer, by page and status",
    labelNames: ["page", "status"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  return {
    measure: (request, response, next) => {
      const stop = seconds.startTimer();
      response.on("close", () => {
        stop({ page: pageOf(request.originalUrl), status: String(response.statusCode) });
      });
      next();
    },
    expose: async (_request, response) => {
      response.set("Content-Type", registry.contentType).send(await registry.metrics());
    },
  };
}

/** `/cases/C1?q=x` → `cases`; the overview is `overview`. */
function pageOf(url: string): string {
  const part = /^\/([^/?.]*)/.exec(url)?.[1] ?? "";
  if (part === "") return "overview";
  return KNOWN_PARTS.has(part) ? part : "other";
}
