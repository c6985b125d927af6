import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "~/access/scope.server";
import { desk } from "~/desk.server";
import { PICTURE_ENDING, SLIDES_ENDING } from "~/domain/export-formats";
import { packSlides, pictureFile } from "~/exports/picture-files.server";
import { twin } from "~/exports/twin.server";
import { requestLanguage } from "~/language.server";
import { askerOf } from "~/visit.server";

/** `/methods.csv?region=N` arrives here as `/twins/methods?region=N&format=csv`; pictures likewise, as `format=svg`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const { pathname, searchParams: search } = new URL(request.url);
  const path = pathname.slice("/twins/".length);
  const { store } = desk();
  const page = { page: path, search, request, language: requestLanguage(request), context };
  if (search.get("format") === PICTURE_ENDING) return pictureFile(store, page);
  if (search.get("format") === SLIDES_ENDING && path === "pack") return packSlides(store, page);
  return twin(desk(), scope, {
    path,
    search,
    exportedAt: context.askedAt,
    asker: askerOf(request),
    acceptedEncodings: request.headers.get("Accept-Encoding") ?? "",
  });
}
