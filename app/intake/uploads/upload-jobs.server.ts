/**
 * What is under way with uploads: one thing at a time, each the command that a person would type, in a process of its own
 * with a cap on its memory. It goes on when its page is closed. Who comes second waits, and may leave.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "~/domain/text";
import { MOST_MEGABYTES } from "../memory-cap.mjs";
import type { Progress } from "../progress.server";
import { withoutFolder } from "./upload-name.server";
import type { UploadFacts, UploadStore } from "./upload-store.server";

export type JobKind = "look" | "try" | "load";

export interface JobState {
  kind: JobKind;
  /** `broken-off`: the server was stopped meanwhile, or the process was. `refused`: what `said` says. */
  state: "waiting" | "running" | "done" | "refused" | "broken-off";
  /** ISO 8601: when it was asked for. */
  since: string;
  said: string | null;
}

interface Job {
  store: UploadStore;
  upload: string;
  kind: JobKind;
  language: Language;
  since: string;
  child: ChildProcess | null;
  progress: Progress | null;
  /** Removed while it waited. */
  isLeft: boolean;
}

/** How long the process may say nothing. */
const MOST_SILENT_MS: Readonly<Record<JobKind, number>> = { look: 120_000, try: 900_000, load: 900_000 };
const REFUSED = 2;

const jobs: Job[] = [];

/** Asked for twice, it is done once. */
export function beginJob(
  store: UploadStore,
  upload: string,
  kind: JobKind,
  language: Language,
  now: Date,
): void {
  if (jobs.some((job) => job.upload === upload)) return;
  // What was understood before stays until it is understood again; what was tried under it does not.
  store.forget(upload, "said", "try", "load", "errors", "marked");
  const job: Job = {
    store,
    upload,
    kind,
    language,
    since: now.toISOString(),
    child: null,
    progress: null,
    isLeft: false,
  };
  jobs.push(job);
  store.write(upload, "job", { kind, state: "waiting", since: job.since, said: null } satisfies JobState);
  if (jobs[0] === job) void runNext();
}

/** What is under way with an upload, or how the last thing ended. */
export function jobState(store: UploadStore, upload: string): JobState | null {
  const job = jobs.find((one) => one.upload === upload);
  if (job) return { kind: job.kind, state: job.child ? "running" : "waiting", since: job.since, said: null };
  const ended = store.read<JobState>(upload, "job");
  if (ended && (ended.state === "waiting" || ended.state === "running"))
    return { ...ended, state: "broken-off" };
  return ended;
}

export function progressOf(upload: string): Progress | null {
  return jobs.find((job) => job.upload === upload)?.progress ?? null;
}

/** What runs at this moment: whose files, and since when. */
export function runningJob(): { upload: string; kind: JobKind; since: string; files: string[] } | null {
  const [job] = jobs;
  if (!job) return null;
  const files = job.store.read<UploadFacts>(job.upload, "facts")?.files.map(({ name }) => name) ?? [];
  return { upload: job.upload, kind: job.kind, since: job.since, files };
}

/** Stops waiting, looking or trying; a load that has begun goes on to its end. Whether it could. */
export function leaveJob(upload: string): boolean {
  const place = jobs.findIndex((job) => job.upload === upload);
  const job = jobs[place];
  if (!job) return true;
  if (job.child && job.kind === "load") return false;
  job.isLeft = true;
  job.store.forget(upload, "job");
  if (job.child) job.child.kill();
  else jobs.splice(place, 1);
  return true;
}

async function runNext(): Promise<void> {
  const [job] = jobs;
  if (!job) return;
  try {
    await run(job);
  } finally {
    jobs.splice(jobs.indexOf(job), 1);
    void runNext();
  }
}

function run(job: Job): Promise<void> {
  const { store, upload, kind } = job;
  const { since } = job;
  const result = store.pathOf(upload, kind);
  const end = (state: JobState["state"], said: string | null) => {
    if (store.has(upload)) store.write(upload, "job", { kind, state, since, said } satisfies JobState);
  };
  return new Promise((resolve) => {
    const [output, errors] = [openSync(`${result}.new`, "w"), openSync(store.pathOf(upload, "said"), "w")];
    const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, ...commandOf(job)], {
      stdio: ["ignore", output, errors, "ipc"],
    });
    closeSync(output);
    closeSync(errors);
    job.child = child;
    store.write(upload, "job", { kind, state: "running", since, said: null } satisfies JobState);
    let patience = setTimeout(() => child.kill("SIGKILL"), MOST_SILENT_MS[kind]);
    child.on("message", (progress: Progress) => {
      job.progress = progress;
      clearTimeout(patience);
      patience = setTimeout(() => child.kill("SIGKILL"), MOST_SILENT_MS[kind]);
    });
    child.once("error", () => end("broken-off", null));
    child.once("close", (code) => {
      clearTimeout(patience);
      if (job.isLeft || !store.has(upload)) return resolve();
      const said = withoutFolder(
        readFileSync(store.pathOf(upload, "said"), "utf8").trim(),
        store.filesFolder(upload),
      );
      const isWritten =
        (code === 0 || code === REFUSED) && readFileSync(`${result}.new`, "utf8").trim() !== "";
      if (isWritten) renameSync(`${result}.new`, result);
      end(
        isWritten ? "done" : code === REFUSED ? "refused" : "broken-off",
        isWritten ? null : said.slice(0, 2000) || null,
      );
      resolve();
    });
  });
}

function commandOf({ store, upload, kind, language }: Job): string[] {
  const facts = store.read<UploadFacts>(upload, "facts");
  const { encodings = {}, zone, empty = [] } = facts?.choices ?? {};
  const hasProfile = store.read(upload, "profile") !== null;
  return [
    join(process.cwd(), "build/cli.js"),
    "import",
    store.filesFolder(upload),
    `--lang=${language}`,
    `--errors=${store.pathOf(upload, "errors")}`,
    `--marked=${store.pathOf(upload, "marked")}`,
    `--called=${calledAfter(facts)}`,
    ...(hasProfile ? [`--profile=${store.pathOf(upload, "profile")}`] : []),
    ...Object.entries(encodings).map(([file, encoding]) => `--encoding=${file}=${encoding}`),
    ...(zone ? [`--zone=${zone}`] : []),
    ...empty.map((word) => `--empty=${word}`),
    ...(kind === "look" ? ["--look"] : ["--json"]),
    ...(kind === "try" ? ["--dry-run"] : []),
  ];
}

const NAMES_SHOWN = 5;

/** How the import is listed. */
function calledAfter(facts: UploadFacts | null): string {
  const names = facts?.files.map(({ name }) => name) ?? [];
  const more = names.length > NAMES_SHOWN ? `, … (${names.length})` : "";
  return names.slice(0, NAMES_SHOWN).join(", ") + more;
}
