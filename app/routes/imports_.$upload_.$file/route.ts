import { createReadStream, existsSync } from "node:fs";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { ImportLook } from "~/domain/import-look";
import { uploads } from "~/uploads.server";
import { visitOf } from "~/visit.server";

/** The list of all errors, and the mapping, to keep. */
export async function loader({ request, params: { upload = "", file } }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const store = uploads();
  const isThere = visit.scope.kind === "everything" && store.has(upload);
  if (isThere && file === "errors" && existsSync(store.pathOf(upload, "errors"))) {
    const body = createReadableStreamFromReadable(createReadStream(store.pathOf(upload, "errors")));
    return new Response(body, { headers: named("text/csv; charset=utf-8", "errors.csv") });
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
