/**
 * Undoes a batch in a process of its own, the same command that a person would type: rebuilding what follows from the
 * rows holds its thread for as long as it takes, and pages shall go on answering meanwhile.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Language } from "~/domain/text";

export type UndoAnswer =
  | { outcome: "undone" }
  /** Why not, in the language asked for: later imports build on it, or another import is running. */
  | { outcome: "refused"; sentence: string };

const REFUSED = 2;

/** The database is the one of the settings, which the process inherits. */
export function undoApart(batchId: number, language: Language): Promise<UndoAnswer> {
  const command = [
    join(process.cwd(), "build/cli.js"),
    "import",
    "--undo",
    String(batchId),
    "--lang",
    language,
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, (error, _output, said) => {
      if (error === null) resolve({ outcome: "undone" });
      else if (error.code === REFUSED) resolve({ outcome: "refused", sentence: said.trim() });
      else reject(new Error(`undoing import ${batchId} failed: ${said || error.message}`));
    });
  });
}
