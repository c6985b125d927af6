import { join } from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { type BodyLimit, bodyLimits } from "./body-limits";
import { type HealthChecks, health } from "./health";
import { metrics } from "./metrics";
import { refuse } from "./refusal";
import { refuseForeignHosts } from "./refuse-foreign-hosts";
import { refuseForeignWrites } from "./refuse-foreign-writes";
import { reportTwins } from "./report-twins";
import { requestId } from "./request-id";
import { requestLog } from "./request-log";
import { securityHeaders } from "./security-headers";
import { visitor } from "./visitor";

/** Below it, the headers of the compression eat what it saves. */
const SMALLEST_COMPRESSED_BYTES = 200;

export interface EdgeOptions {
  /** The address listened on; a loopback address narrows the host names answered to. */
  host: string;
  allowedHosts: readonly string[];
  logger: Logger;
  healthChecks: HealthChecks;
  /** Folder of the browser's files. */
  publicFolder: string;
  /** Paths that take files. */
  uploads?: Readonly<Record<string, BodyLimit>>;
  /** What answers everything that is no file: the Remix application. */
  pages: RequestHandler;
}

const FILES = { index: false, redirect: false } as const;

/** Everything between the socket and a page, in the order a request meets it. */
export function edge(options: EdgeOptions): Express {
  const { host, allowedHosts, logger, healthChecks, publicFolder, pages, uploads = {} } = options;
  const app = express();
  const { measure, expose } = metrics();
  app.disable("x-powered-by");
  app.use(requestId);
  app.use(requestLog(logger));
  app.use(securityHeaders);
  app.get("/healthz", health(healthChecks, logger));
  app.use(refuseForeignHosts(host, allowedHosts));
  app.get("/metrics", expose);
  app.use(measure);
  app.use(refuseForeignWrites);
  app.use(bodyLimits(uploads));
  // Most modules are small: dozens of them would otherwise leave whole.
  app.use(compression({ threshold: SMALLEST_COMPRESSED_BYTES }));
  // Names under /assets carry a hash of their content and never change; the others may.
  app.use(
    "/assets",
    express.static(join(publicFolder, "assets"), {
      ...FILES,
      immutable: true,
      maxAge: "1y",
      fallthrough: false,
    }),
  );
  app.use(express.static(publicFolder, { ...FILES, maxAge: "1h" }));
  app.use(visitor);
  app.use(reportTwins);
  app.use(pages);
  app.use(lastResort(logger));
  return app;
}

/** What threw past everything else: an id for the reader, the error for the log. */
function lastResort(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status: number = error.status ?? error.statusCode ?? 500;
    const id = response.locals.requestId as string;
    if (status < 500) {
      response.status(status).type("text/plain").send(`${status}\n`);
      return;
    }
    logger.error({ requestId: id, err: error }, "request failed");
    if (response.headersSent) return next(error);
    refuse(request, response, 500, (refusals) => refusals.failure(id));
  };
}
