/** All that an upload's page shows, from what lies in its folder. */
import { existsSync } from "node:fs";
import type { ImportLook } from "~/domain/import-look";
import type { Bilingual } from "~/domain/text";
import type { ImportResult } from "~/intake/import-portfolio.server";
import { fittedMapping, keptMappings } from "~/intake/uploads/kept-mappings.server";
import { jobState, progressOf, runningJob } from "~/intake/uploads/upload-jobs.server";
import type { UploadFacts, UploadStore } from "~/intake/uploads/upload-store.server";

export interface Notice {
  kind: "mistake" | "kept";
  says: Bilingual;
}

export type UploadView = NonNullable<ReturnType<typeof uploadView>>;

/** Null where there is no such upload. */
export function uploadView(store: UploadStore, id: string) {
  const facts = store.has(id) ? store.read<UploadFacts>(id, "facts") : null;
  if (facts === null) return null;
  const look = store.read<ImportLook>(id, "look");
  const running = runningJob();
  return {
    facts,
    job: jobState(store, id),
    progress: progressOf(id),
    /** What it waits for. */
    ahead: running && running.upload !== id ? running : null,
    look,
    tried: store.read<ImportResult>(id, "try"),
    loaded: store.read<ImportResult>(id, "load"),
    notice: store.read<Notice>(id, "mistake"),
    hasFiles: existsSync(store.filesFolder(id)),
    hasErrors: existsSync(store.pathOf(id, "errors")),
    hasMarked: existsSync(store.pathOf(id, "marked")),
    fitting: look
      ? keptMappings(store.mappings)
          .filter((kept) => kept.name !== facts.mapping && fittedMapping(kept, look.parts) !== null)
          .map(({ name }) => name)
      : [],
  };
}
