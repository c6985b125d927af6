/** Parts of a page in which nothing moves, drawn once by the server: the browser loads nothing that would draw them. */
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";
import type { Report } from "~/domain/report";
import { DEFAULT_LANGUAGE, type Language } from "~/domain/text";
import { type Format, format } from "~/format";

/** What every such part is given, whatever else it shows. */
interface PartProps {
  format: Format;
  text?: unknown;
  search?: string;
}

/** Whose language and currency it speaks. */
type Shown = Pick<Report, "filters" | "currency">;

/**
 * What draws a part as markup for `Still`: its links are links of the document.
 *
 * @param prefix with which its ids begin, different from that of any other part of the page
 */
export function stillPart<Props extends PartProps>(
  prefix: string,
  Part: ComponentType<Props>,
  wordsIn: (language: Language) => Props["text"],
) {
  return (shown: Shown, own: Omit<Props, keyof PartProps>, request: Request): string => {
    const { pathname, search } = new URL(request.url);
    const language = shown.filters.lang ?? DEFAULT_LANGUAGE;
    const shared = { format: format(language, shown.currency), text: wordsIn(language), search };
    const element = createElement(Part, { ...own, ...shared } as unknown as Props);
    const routed = createElement(StaticRouter, { location: pathname + search }, element);
    return renderToStaticMarkup(routed, { identifierPrefix: prefix });
  };
}
