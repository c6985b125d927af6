import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import pino from "pino";
import { type EdgeOptions, edge } from "~/edge/edge";

export interface ListeningEdge {
  server: Server;
  url: string;
  /** Every log entry written so far. */
  log: Record<string, unknown>[];
  close: () => Promise<void>;
}

/** The real edge on a free port of this computer; its pages are a stand-in that reports what reached them. */
export async function listeningEdge(options: Partial<EdgeOptions> = {}): Promise<ListeningEdge> {
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: "debug", base: undefined }, { write: (line) => log.push(JSON.parse(line)) });
  const app = edge({
    host: "127.0.0.1",
    allowedHosts: [],
    logger,
    healthChecks: {},
    publicFolder: "tests/edge/public",
    pages: answerRequest,
    ...options,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    log,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const answerRequest: RequestHandler = (request, response) => {
  // Like the handler of the pages, which goes by the original address.
  response.json({ method: request.method, url: request.originalUrl });
};
