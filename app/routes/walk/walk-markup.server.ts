/** The sheets of the board pack, one at a time, as markup. */
import { filterSentence } from "~/domain/filter-sentence";
import { DEFAULT_LANGUAGE, inEachLanguage, type Language } from "~/domain/text";
import { format } from "~/format";
import { stillPart } from "~/frame/still-part.server";
import type { Pack } from "~/reports/pack/pack.server";
import { packWords, walkWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { sheetTexts } from "../pack/pack-markup.server";
import { WalkBody } from "./walk-body";

const drawn = stillPart("walk", WalkBody, packWords);

export function walkMarkup(pack: Pack, request: Request): string {
  const { overview } = pack;
  const { phrases, filters, currency } = overview;
  const language = filters.lang ?? DEFAULT_LANGUAGE;
  const subject = inEachLanguage((each) => words(each).overview.subject);
  const scope = filterSentence(subject, phrases, filters, format(language, currency));
  return drawn(overview, { pack, scope, walkText: walkWords(language), ...sheetTexts(pack) }, request);
}

export function walkTitle(language: Language): string {
  return `${walkWords(language).title} · ${words(language).product}`;
}
