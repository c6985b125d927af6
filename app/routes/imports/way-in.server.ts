/** What the way in shows: whether an import is under way, uploads that wait to be loaded, and why the last one was refused. */
import { UPLOAD_REFUSALS, type UploadRefusal } from "~/intake/uploads/receive-files.server";
import { runningJob } from "~/intake/uploads/upload-jobs.server";
import type { UploadStore } from "~/intake/uploads/upload-store.server";

export interface WayIn {
  refused: UploadRefusal | "notYours" | null;
  running: { upload: string; files: string[]; since: string } | null;
  /** Uploaded and not loaded yet, the newest first. */
  open: { id: string; files: string[]; uploadedAt: string }[];
}

export function wayIn(store: UploadStore, refused: string | null): WayIn {
  const running = runningJob();
  return {
    refused: [...UPLOAD_REFUSALS, "notYours" as const].find((known) => known === refused) ?? null,
    running: running && { upload: running.upload, files: running.files, since: running.since },
    open: store
      .list()
      .filter(({ id }) => store.read<{ outcome: string }>(id, "load")?.outcome !== "loaded")
      .map(({ id, files, uploadedAt }) => ({ id, files: files.map(({ name }) => name), uploadedAt })),
  };
}
