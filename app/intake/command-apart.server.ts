/**
 * A command in a process of its own, the same that a person would type: rebuilding what follows from the rows holds its
 * thread for as long as it takes, and pages shall go on answering meanwhile. The database is the one of the settings,
 * which the process inherits.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Language } from "~/domain/text";

export type CommandAnswer =
  | { outcome: "done" }
  /** Why not, in the language asked for. */
  | { outcome: "refused"; sentence: string };

const REFUSED = 2;

export function commandApart(args: readonly string[], language: Language): Promise<CommandAnswer> {
  const [name = "", ...rest] = args;
  const command = [join(process.cwd(), "build/cli.js"), name, "--lang", language, ...rest];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, (error, _output, said) => {
      if (error === null) resolve({ outcome: "done" });
      else if (error.code === REFUSED) resolve({ outcome: "refused", sentence: said.trim() });
      else reject(new Error(`${args.join(" ")} failed: ${said || error.message}`));
    });
  });
}
