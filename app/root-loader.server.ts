/** What every page's frame shows. By itself, because a module of the server that routes share costs each page a file of scripts. */
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "./access/scope.server";
import { frameState } from "./frame/frame-state.server";
import { rememberedLanguage } from "./language.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireScope(request);
  const remembered = rememberedLanguage(request);
  return json(await frameState(request), { headers: remembered ? { "Set-Cookie": remembered } : {} });
}
