/** The server: reads the settings, prepares the database, listens, and stops when it is told to. */
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { openHeavyLane } from "~/answers/heavy-answer.server";
import { database, store } from "./db.server";
import { edge } from "./edge/edge";
import { loadContext } from "./edge/load-context";
import { stopGracefully } from "./edge/stop-gracefully";
import { prepareDatabase } from "./prepare-database.server";
import { ruleSets } from "./reports/conduct/rule-sets.server";
import { readSettings, type Settings, SettingsError } from "./settings.server";

const settings = readSettingsOrExit();
const logger = pino({
  level: settings.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

checkRulesOrExit();
await prepareDatabase(settings);
const heavyLane = settings.hasHeavyLane
  ? openHeavyLane({
      file: database().file,
      script: join(process.cwd(), "build/worker.js"),
      onFailure: (task, story) => logger.error({ task, story }, "heavy work failed"),
    })
  : null;

const build: ServerBuild = await import(pathToFileURL(join(process.cwd(), "build/remix/index.js")).href);
const app = edge({
  ...settings,
  logger,
  healthChecks: { database: () => database().sqlite.prepare("SELECT 1").get() },
  publicFolder: join(process.cwd(), "build/public"),
  pages: createRequestHandler({
    build,
    mode: settings.mode,
    getLoadContext: (_request, response) => loadContext(response, logger, () => new Date()),
  }),
});

const server = createServer(app);
server.once("error", (error: NodeJS.ErrnoException) => {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${settings.port} is taken by another program; set PORT to a free one.`,
    EACCES: `Port ${settings.port} may not be opened by this user; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This computer has no address ${settings.host}; set HOST to one of its own.`,
  };
  console.error(sentences[error.code ?? ""] ?? error);
  process.exit(error.code && error.code in sentences ? 2 : 1);
});
server.listen(settings.port, settings.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const name = ["127.0.0.1", "0.0.0.0", "::1", "::"].includes(settings.host) ? "localhost" : settings.host;
  console.error(`Recoup is ready at http://${name}:${port}`);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    logger.info({ signal }, "stopping");
    // A fit would hold its readers, and the server, until patience ends.
    heavyLane?.sendHome();
    await stopGracefully(server, async () => {
      await heavyLane?.stop();
      store().close();
    });
    process.exit(0);
  });
}

/** A bank's own rules of conduct are read before anybody asks about them. */
function checkRulesOrExit(): void {
  try {
    ruleSets();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function readSettingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
