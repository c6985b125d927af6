/** The product's source files, and which of them imports which: what tests of its structure read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export interface SourceImport {
  from: string;
  to: string;
  /** Erased when compiled: it reaches no browser. */
  isType: boolean;
}

/** Paths from the root, with their extension. */
export const sources = ["app", "db", "seeds"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((name) => /\.tsx?$/.test(name));
/** In the order of the sources; targets without their extension. */
export const imports = sources.flatMap(importsOf);

function importsOf(file: string): SourceImport[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const statements = text.matchAll(/\b(import|export)(\s+type)?\b[^;"]*?"([^"]+)"|\bimport\(\s*"([^"]+)"/g);
  return [...statements].flatMap(([, , type, target, dynamicTarget]) => {
    const to = resolved(file, target ?? dynamicTarget ?? "");
    return to === null ? [] : [{ from: file, to, isType: type !== undefined }];
  });
}

function resolved(file: string, target: string): string | null {
  if (target.startsWith("~/")) return `app/${target.slice(2)}`;
  if (target.startsWith("~db/")) return `db/${target.slice(4)}`;
  if (target.startsWith(".")) return path.posix.join(path.posix.dirname(file), target);
  return null;
}
