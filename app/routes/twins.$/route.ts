import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "~/access/scope.server";
import { store } from "~/db.server";
import { twin } from "~/exports/twin.server";

/** `/methods.csv?region=N` arrives here as `/twins/methods?region=N&format=csv`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const search = new URL(request.url).searchParams;
  return twin(store(), scope, {
    path: params["*"] ?? "",
    search,
    exportedAt: context.askedAt,
    signal: request.signal,
    acceptedEncodings: request.headers.get("Accept-Encoding") ?? "",
  });
}
