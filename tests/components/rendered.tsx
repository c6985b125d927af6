import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  type StaticHandlerContext,
  StaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";

/** What the server would send for an element on a page of ours, at an address. */
export function rendered(element: ReactNode, address = "/"): string {
  return plain(renderToStaticMarkup(<StaticRouter location={address}>{element}</StaticRouter>));
}

/** The same within a router that has loaders, for what asks them again. */
export async function renderedWithLoaders(element: ReactNode, address = "/"): Promise<string> {
  const routes = [{ path: "*", element }];
  const request = new Request(`http://localhost${address}`);
  const context = (await createStaticHandler(routes).query(request)) as StaticHandlerContext;
  const router = createStaticRouter(routes, context);
  return plain(
    renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />),
  );
}

function plain(markup: string): string {
  return markup.replaceAll(' data-discover="true"', "");
}

/** The words of a piece of markup: tags dropped, entities and no-break spaces made plain. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replaceAll("\u00a0", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
