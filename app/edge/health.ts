import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** What must work for the service to be healthy: each passes by returning and fails by throwing. */
export type HealthChecks = Readonly<Record<string, () => unknown>>;

/** `/healthz`: 200 `{"status":"ok"}` when every check passes, else 503 naming those that failed. */
export function health(checks: HealthChecks, logger: Logger): RequestHandler {
  return async (_request, response) => {
    const results: Record<string, "ok" | "failed"> = {};
    for (const [name, check] of Object.entries(checks)) {
      try {
        await check();
        results[name] = "ok";
      } catch (error) {
        logger.error({ check: name, err: error }, "health check failed");
        results[name] = "failed";
      }
    }
    const healthy = Object.values(results).every((result) => result === "ok");
    response
      .status(healthy ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ status: healthy ? "ok" : "failing", checks: results });
  };
}
