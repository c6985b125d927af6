/** The server that a measurement asks: over a database that is there, or over a demo of some size. */
import { typedPath, wholeNumber } from "~/cli/arguments";
import { type RunningServer, runningServer, servedDatabase } from "../e2e/running-server";

export const SERVER_OPTIONS = {
  demo: { type: "string", default: "20000" },
  database: { type: "string" },
} as const;

export function openedServer(values: { demo: string; database?: string }): Promise<RunningServer> {
  const environment = { LOG_LEVEL: "silent" };
  return values.database === undefined
    ? runningServer(environment, wholeNumber("--demo", values.demo, 1))
    : servedDatabase(typedPath(values.database), environment);
}
