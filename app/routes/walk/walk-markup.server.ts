/** The sheets of the board pack, one at a time: the head over them, and each as markup under its own name. */
import { filterSentence } from "~/domain/filter-sentence";
import { DEFAULT_LANGUAGE, inEachLanguage, type Language } from "~/domain/text";
import { format } from "~/format";
import { stillPart } from "~/frame/still-part.server";
import type { Pack } from "~/reports/pack/pack.server";
import { packWords, walkWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { sheetTexts } from "../pack/pack-markup.server";
import { type PackSheet, sheetsOf } from "../pack/sheets";
import { SlideFoot } from "./slide-foot";
import { WalkHead } from "./walk-head";
import type { Slide } from "./walk-props";

const drawnHead = stillPart("walk", WalkHead, packWords);
const drawnFoot = stillPart("foot", SlideFoot, packWords);
/** Each with a prefix of its own: they stand in one document. */
const drawnSheet = ({ key, Sheet }: PackSheet) => stillPart(`walk-${key}`, Sheet, packWords);

/** Slides that stay as they are keep their markup to the letter, so that figures that come later redraw none but their own. */
export function walkMarkup(pack: Pack, request: Request): { head: string; slides: Slide[] } {
  const { overview } = pack;
  const { phrases, filters, currency, figures } = overview;
  const language = filters.lang ?? DEFAULT_LANGUAGE;
  const walkText = walkWords(language);
  const subject = inEachLanguage((each) => words(each).overview.subject);
  const scope = filterSentence(subject, phrases, filters, format(language, currency));
  const props = { pack, scope, walkText, ...sheetTexts(pack) };
  const sheets = figures === null ? [] : sheetsOf(pack);
  const slides = sheets.map((sheet, at) => ({
    key: sheet.key,
    label: walkText.at(at + 1, sheets.length),
    body: drawnSheet(sheet)(overview, props, request),
    foot: drawnFoot(overview, { ...props, sheets, at }, request),
  }));
  return { head: drawnHead(overview, props, request), slides };
}

export function walkTitle(language: Language): string {
  return `${walkWords(language).title} · ${words(language).product}`;
}
