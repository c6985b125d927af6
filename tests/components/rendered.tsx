import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";

/** What the server would send for an element on a page of ours, at an address. */
export function rendered(element: ReactNode, address = "/"): string {
  const markup = renderToStaticMarkup(<StaticRouter location={address}>{element}</StaticRouter>);
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
