/** Undoes a batch in a process of its own. Refused where later imports build on it, or another import is running. */
import type { Language } from "~/domain/text";
import { type CommandAnswer, commandApart } from "./command-apart.server";

export function undoApart(batchId: number, language: Language): Promise<CommandAnswer> {
  return commandApart(["import", "--undo", String(batchId)], language);
}
