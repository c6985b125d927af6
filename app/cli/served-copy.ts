/** A server of one's own for as long as a command needs its pages: the same that `npm start` runs, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface ServedCopy {
  url: string;
  stop(): Promise<void>;
}

/** @throws Error with what the server wrote, where it ends before it is ready */
export async function servedCopy(): Promise<ServedCopy> {
  const child = spawn(process.execPath, ["--enable-source-maps", "build/server.js"], {
    // It is there to be read: mails are the running server's.
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", MAIL: "off" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await addressOf(child);
  return {
    url,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
      const [, address] = /ready at (http:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
