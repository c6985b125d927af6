/** One request to a server on this machine, over connections that stay open. */
import { Agent, get } from "node:http";

export interface Asked {
  /** 0 where the request failed before an answer. */
  status: number;
  /** From the moment it was due to the last byte. */
  ms: number;
}

/** `connections`: how many may be open at a time. */
export function asker(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask(path: string, due = performance.now()): Promise<Asked> {
      return new Promise((resolve) => {
        const end = (status: number) => resolve({ status, ms: performance.now() - due });
        get(url + path, { agent, headers: { "Accept-Encoding": "gzip" } }, (response) => {
          response.resume();
          response.once("end", () => end(response.statusCode ?? 0));
          response.once("error", () => end(0));
        }).once("error", () => end(0));
      });
    },
    close: () => agent.destroy(),
  };
}
