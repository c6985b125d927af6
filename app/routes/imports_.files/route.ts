import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { RefusedUpload, receiveFiles, type UploadRefusal } from "~/intake/uploads/receive-files.server";
import { beginJob } from "~/intake/uploads/upload-jobs.server";
import type { UploadFacts } from "~/intake/uploads/upload-store.server";
import { uploads } from "~/uploads.server";
import { visitOf } from "~/visit.server";

/** Files to the disk, and on to the page that says what was understood of them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const now = new Date(context.askedAt);
  if (visit.scope.kind !== "everything") return refused("notYours");
  const store = uploads();
  store.removeOld(now);
  const id = store.open(now);
  try {
    const received = await receiveFiles(request, store.filesFolder(id));
    const facts: UploadFacts = { id, uploadedAt: now.toISOString(), ...received, choices: {}, mapping: null };
    store.write(id, "facts", facts);
  } catch (error) {
    store.remove(id);
    if (!(error instanceof RefusedUpload)) throw error;
    return refused(error.reason);
  }
  beginJob(store, id, "look", visit.language, now);
  return redirect(`/imports/${id}`, 303);
}

/** The page of imports says why. */
function refused(reason: UploadRefusal | "notYours") {
  return redirect(`/imports?refused=${reason}`, 303);
}

export const loader = () => redirect("/imports");
