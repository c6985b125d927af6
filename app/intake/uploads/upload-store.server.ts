/**
 * Where uploads lie until they are loaded or thrown away: a folder beside the database, and in it one for each upload
 * with its files, what was understood of them and what became of them. Nothing of it reaches the database by itself.
 */
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ReadingChoices } from "../import-plan.server";

export interface UploadFacts {
  id: string;
  /** ISO 8601 */
  uploadedAt: string;
  files: { name: string; bytes: number }[];
  /** Names of files that were not kept, because nothing reads their kind. */
  leftOut: string[];
  choices: Pick<ReadingChoices, "encodings" | "zone" | "empty">;
  /** The kept mapping that it is read by. */
  mapping: string | null;
}

/** What an upload's folder holds, by name. */
export const UPLOAD_FILES = {
  facts: "upload.json",
  profile: "profile.json",
  /** What was wrong with the last correction. */
  mistake: "mistake.json",
  look: "look.json",
  try: "try.json",
  load: "load.json",
  job: "job.json",
  errors: "errors.csv",
  /** The files themselves, wrong cells marked. */
  marked: "marked.xlsx",
  said: "said.txt",
} as const;
type Part = Exclude<keyof typeof UPLOAD_FILES, "errors" | "marked" | "said">;

/** Beside the database; `database` is its file. */
export interface UploadStore {
  /** A new, empty one. */
  open(now: Date): string;
  has(id: string): boolean;
  filesFolder(id: string): string;
  pathOf(id: string, file: keyof typeof UPLOAD_FILES): string;
  /** Null where it is not there, or was not written to its end. */
  read<T>(id: string, part: Part): T | null;
  write(id: string, part: Part, content: unknown): void;
  forget(id: string, ...parts: (keyof typeof UPLOAD_FILES)[]): void;
  remove(id: string): void;
  /** The newest first. */
  list(): UploadFacts[];
  /** Those that nobody came back to. */
  removeOld(now: Date): void;
  mappings: string;
}

const ID = /^[0-9a-f]{32}$/;
/** An upload may be come back to for so long. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

export function uploadStore(database: string): UploadStore {
  const root =
    database === ":memory:" ? path.join(tmpdir(), `recoup-imports-${process.pid}`) : `${database}-imports`;
  const uploads = path.join(root, "uploads");
  const folderOf = (id: string) => {
    if (!ID.test(id)) throw new Error("an upload is named by its number");
    return path.join(uploads, id);
  };
  const pathOf: UploadStore["pathOf"] = (id, file) => path.join(folderOf(id), UPLOAD_FILES[file]);
  const read = <T>(id: string, part: Part): T | null => {
    try {
      return JSON.parse(readFileSync(pathOf(id, part), "utf8")) as T;
    } catch {
      return null;
    }
  };
  const remove = (id: string) => rmSync(folderOf(id), { recursive: true, force: true });
  const ids = () => (existsSync(uploads) ? readdirSync(uploads).filter((name) => ID.test(name)) : []);
  return {
    mappings: path.join(root, "mappings"),
    open() {
      const id = randomBytes(16).toString("hex");
      mkdirSync(path.join(folderOf(id), "files"), { recursive: true, mode: 0o700 });
      return id;
    },
    has: (id) => ID.test(id) && existsSync(folderOf(id)),
    filesFolder: (id) => path.join(folderOf(id), "files"),
    pathOf,
    read,
    write(id, part, content) {
      // Whole or not at all: a page may read it at any moment.
      const file = pathOf(id, part);
      writeFileSync(`${file}.new`, JSON.stringify(content));
      renameSync(`${file}.new`, file);
    },
    forget(id, ...parts) {
      for (const part of parts) rmSync(pathOf(id, part), { force: true });
    },
    remove,
    list: () =>
      ids()
        .flatMap((id) => read<UploadFacts>(id, "facts") ?? [])
        .sort((one, other) => (one.uploadedAt < other.uploadedAt ? 1 : -1)),
    removeOld(now) {
      for (const id of ids())
        if (now.getTime() - statSync(folderOf(id)).mtimeMs > KEPT_DAYS * DAY_MS) remove(id);
    },
  };
}
