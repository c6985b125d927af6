/** Pages of this server as it would send them, opened by itself: what leaves as a paper or a picture is made from them. */
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

/** @param address of our own, `/methods?region=N` @param request who asks: his language, his rights, his going away */
export type OpenPage = (address: string, request: Request) => Promise<Response>;

/** What another site's request would not carry, and what of this one is not the page's. */
const NOT_THE_PAGES = ["accept-encoding", "if-none-match", "content-length", "content-type"];

/** @param context what any other loader is handed, under the same request's name */
export function ownPages(build: ServerBuild, mode: string, context: () => AppLoadContext): OpenPage {
  const answer = createRequestHandler(build, mode);
  return (address, request) => {
    const headers = new Headers(request.headers);
    for (const name of NOT_THE_PAGES) headers.delete(name);
    headers.set("Accept", "text/html");
    return answer(new Request(new URL(address, request.url), { headers, signal: request.signal }), context());
  };
}
