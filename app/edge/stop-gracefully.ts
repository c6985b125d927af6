import type { Server } from "node:http";

/**
 * Stops a server so that nobody notices: takes no new connection, finishes what was asked, then calls `close`.
 * What has not finished within `patienceMs` is cut off. Resolves when all is closed.
 */
export async function stopGracefully(
  server: Server,
  close: () => unknown = () => {},
  patienceMs = 10_000,
): Promise<void> {
  // Kept-alive connections must go as soon as their answer is written, or they hold the server open.
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cutOff);
  clearInterval(idle);
  await close();
}
