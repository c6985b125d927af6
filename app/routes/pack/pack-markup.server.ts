/** The sheets of the board pack, as markup. */
import { DEFAULT_LANGUAGE } from "~/domain/text";
import { stillParts } from "~/frame/still-part.server";
import type { Pack } from "~/reports/pack/pack.server";
import {
  annotationWords,
  atRiskWords,
  conductWords,
  forecastWords,
  packWords,
  planWords,
  targetWords,
} from "~/words/served-words.server";
import { PackBody } from "./pack-body";

const drawn = stillParts("pack", PackBody, packWords);

/** Null while nothing is loaded. */
export function packMarkup(pack: Pack, request: Request): string | null {
  if (pack.overview.figures === null) return null;
  return drawn(pack.overview, { pack, ...sheetTexts(pack) }, request);
}

/** What the sheets say beside the pack's own words. */
export function sheetTexts({ overview }: Pack) {
  const language = overview.filters.lang ?? DEFAULT_LANGUAGE;
  return {
    planText: planWords(language),
    targetText: targetWords(language),
    forecastText: forecastWords(language),
    annotationText: annotationWords(language),
    atRiskText: atRiskWords(language),
    conductText: conductWords(language),
  };
}
