/** The page of saved views, as markup. */

import { NO_FILTERS } from "~/domain/filters";
import type { SavedViews } from "~/domain/saved-views";
import { DEFAULT_LANGUAGE, type Language } from "~/domain/text";
import { stillPart } from "~/frame/still-part.server";
import { viewWords } from "~/words/served-words.server";
import { ViewsBody } from "./views-body";

const drawn = stillPart("views", ViewsBody, viewWords);

export function viewsMarkup(
  language: Language,
  shown: { saved: SavedViews; from: string | null; refused: string | null },
  request: Request,
): string {
  const filters = { ...NO_FILTERS, lang: language === DEFAULT_LANGUAGE ? null : language };
  // No amount stands here.
  return drawn({ filters, currency: "CNY" }, shown, request);
}
