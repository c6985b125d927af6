/** Parts of a page in which nothing moves, drawn once by the server: the browser loads nothing that would draw them. */
import type { ReactElement } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";

/**
 * Markup for `Still`. Its links are links of the document, its ids begin with `prefix`.
 *
 * @param address of the page, with its search
 */
export function stillMarkup(element: ReactElement, address: string, prefix: string): string {
  const routed = createElement(StaticRouter, { location: address }, element);
  return renderToStaticMarkup(routed, { identifierPrefix: prefix });
}
