/** The uploads beside the database that the pages read. */
import { database } from "./db.server";
import { type UploadStore, uploadStore } from "./intake/uploads/upload-store.server";

let kept: { file: string; store: UploadStore } | undefined;

export function uploads(): UploadStore {
  const { file } = database();
  if (kept?.file !== file) kept = { file, store: uploadStore(file) };
  return kept.store;
}
