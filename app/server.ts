/** The server: reads the settings, prepares the database, listens, and stops on a signal. */
import { statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { codeVersion } from "./answers/code-version.server";
import { boundGrowth } from "./answers/give-back.server";
import { askStanding } from "./answers/standing.server";
import { twoLanes } from "./answers/two-lanes.server";
import { database, store } from "./db.server";
import { deskSettings, openDesk } from "./desk.server";
import { MOST_UPLOAD_BYTES } from "./edge/body-limits";
import { edge } from "./edge/edge";
import { loadContext } from "./edge/load-context";
import { stopGracefully } from "./edge/stop-gracefully";
import { findChromium } from "./exports/chromium";
import { prepareDatabase } from "./prepare-database.server";
import { standingQuestions } from "./reports/standing-questions.server";
import { startSending } from "./sending/sender.server";
import { readSettings, SettingsError } from "./settings.server";

const settings = orExit(() => readSettings(process.env));
const logger = pino({
  level: settings.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

boundGrowth();
const answerSettings = orExit(() => deskSettings(settings));
await prepareDatabase(settings);
// Now, for the files of a running server may be replaced under it.
codeVersion();
const lane = settings.hasHeavyLane
  ? twoLanes({
      script: join(process.cwd(), "build/worker.js"),
      workerData: { file: database().file, settings: answerSettings },
      portfolioBytes: () => statSync(database().file).size,
      onFailure: (report, story) => logger.error({ report, story }, "heavy work failed"),
    })
  : null;
const desk = openDesk(settings, lane, (story) => logger.error({ story }, "an answer was not kept"));
const standing = lane && askStanding(desk, () => standingQuestions(desk));

const build: ServerBuild = await import(pathToFileURL(join(process.cwd(), "build/remix/index.js")).href);
const { publicUrl } = settings.mail;
const app = edge({
  ...settings,
  // Links in mails lead there.
  allowedHosts: [...settings.allowedHosts, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])],
  logger,
  healthChecks: { database: () => store().version() },
  publicFolder: join(process.cwd(), "build/public"),
  uploads: { "/imports/files": { mostBytes: MOST_UPLOAD_BYTES, contentType: "multipart/form-data" } },
  pages: createRequestHandler({
    build,
    mode: settings.mode,
    getLoadContext: (_request, response) =>
      loadContext(response, logger, () => new Date(), { build, mode: settings.mode }),
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
let sending: ReturnType<typeof startSending> | null = null;
server.listen(settings.port, settings.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const name = ["127.0.0.1", "0.0.0.0", "::1", "::"].includes(settings.host) ? "localhost" : settings.host;
  console.error(`Recoup is ready at http://${name}:${port}`);
  const browser = findChromium({ CHROMIUM: settings.chromium ?? undefined, PATH: process.env.PATH });
  const near = name === "localhost" ? "127.0.0.1" : name;
  sending = startSending({
    desk,
    mail: settings.mail,
    printing: { browser, ownUrl: `http://${near}:${port}` },
  });
});

// The last: the command that began the server is gone.
for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.once(signal, async () => {
    logger.info({ signal }, "stopping");
    // A fit would hold its readers, and the server, until patience ends.
    standing?.stop();
    lane?.dismiss();
    await sending?.stop();
    await stopGracefully(server, async () => {
      await lane?.stop();
      store().close();
    });
    process.exit(0);
  });
}

/** A wrong setting ends the start with the sentence that names it. */
function orExit<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
