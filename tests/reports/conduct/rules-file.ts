/** A file of a bank's own rules of conduct. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** @returns its path. @param content as it stands, or what stands in it */
export function rulesFile(content: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "recoup-rules-")), "rules.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
