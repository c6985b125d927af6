/** Parts of a page in which nothing moves, drawn once by the server: the browser loads nothing that would draw them. */
import {
  Children,
  type ComponentType,
  createElement,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";
import { partMark } from "~/components/stills";
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
  return (shown: Shown, own: Omit<Props, keyof PartProps>, request: Request): string =>
    drawn(createElement(Part, propsOf<Props>(shown, own, request, wordsIn)), request, prefix);
}

/**
 * The same for `Stills`, of a page that is shown before all of its figures are there: what stands side by side in `Part`
 * is drawn each by itself, so that figures that come later redraw none but their own.
 *
 * @param Part calls no hooks, and gives a fragment
 */
export function stillParts<Props extends PartProps>(
  prefix: string,
  Part: (props: Props) => ReactElement<{ children?: ReactNode }>,
  wordsIn: (language: Language) => Props["text"],
) {
  return (shown: Shown, own: Omit<Props, keyof PartProps>, request: Request): string =>
    Children.toArray(Part(propsOf<Props>(shown, own, request, wordsIn)).props.children)
      .filter(isValidElement)
      .map((part) => {
        // The place that it has among all that could stand there, whether they do or not.
        const key = String(part.key);
        return partMark(key) + drawn(part, request, `${prefix}${key.replaceAll(/\W/g, "-")}`);
      })
      .join("");
}

function propsOf<Props extends PartProps>(
  shown: Shown,
  own: Omit<Props, keyof PartProps>,
  request: Request,
  wordsIn: (language: Language) => Props["text"],
): Props {
  const language = shown.filters.lang ?? DEFAULT_LANGUAGE;
  const { search } = new URL(request.url);
  const shared = { format: format(language, shown.currency), text: wordsIn(language), search };
  return { ...own, ...shared } as unknown as Props;
}

function drawn(element: ReactElement, request: Request, prefix: string): string {
  const { pathname, search } = new URL(request.url);
  const routed = createElement(StaticRouter, { location: pathname + search }, element);
  return renderToStaticMarkup(routed, { identifierPrefix: prefix });
}
