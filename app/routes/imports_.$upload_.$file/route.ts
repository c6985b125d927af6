import { createReadStream, existsSync } from "node:fs";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { ImportLook } from "~/domain/import-look";
import { SERVED_AS } from "~/exports/writers.server";
import { UPLOAD_FILES } from "~/intake/uploads/upload-store.server";
import { uploads } from "~/uploads.server";
import { visitOf } from "~/visit.server";

const WRITTEN = [
  { key: "errors", type: SERVED_AS.csv.contentType },
  { key: "marked", type: SERVED_AS.xlsx.contentType },
] as const;

/** The list of all errors, the files with their wrong cells marked, and the mapping, to keep. */
export async function loader({ request, params: { upload = "", file } }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const store = uploads();
  const isThere = visit.scope.kind === "everything" && store.has(upload);
  const written = WRITTEN.find(({ key }) => key === file);
  if (isThere && written && existsSync(store.pathOf(upload, written.key))) {
    const body = createReadableStreamFromReadable(createReadStream(store.pathOf(upload, written.key)));
    return new Response(body, { headers: named(written.type, UPLOAD_FILES[written.key]) });
  }
  const profile = isThere && file === "mapping" ? store.read<ImportLook>(upload, "look")?.profile : null;
  if (!profile) throw new Response(null, { status: 404 });
  return new Response(JSON.stringify(profile, null, 2), {
    headers: named("application/json", "profile.json"),
  });
}

function named(type: string, name: string) {
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  };
}
