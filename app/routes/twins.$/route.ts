import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "~/access/scope.server";
import { desk } from "~/desk.server";
import { twin } from "~/exports/twin.server";
import { askerOf } from "~/visit.server";

/** `/methods.csv?region=N` arrives here as `/twins/methods?region=N&format=csv`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  return twin(desk(), scope, {
    path: params["*"] ?? "",
    search: new URL(request.url).searchParams,
    exportedAt: context.askedAt,
    asker: askerOf(request),
    acceptedEncodings: request.headers.get("Accept-Encoding") ?? "",
  });
}
