/** Every text that a reader may see, by its path: both dictionaries, and the names and definitions of the domain. */

import { CAUSES } from "~/domain/causes";
import { COMMON_FILTERS } from "~/domain/common-filters";
import { JURISDICTION_NAMES } from "~/domain/conduct/jurisdictions";
import { RULE_KINDS } from "~/domain/conduct/rule-kinds";
import { RULE_NAMES } from "~/domain/conduct/rule-names";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { DIMENSIONS } from "~/domain/dimensions";
import { EFFECT_REMEDIES } from "~/domain/effect-remedies";
import { FILTERS } from "~/domain/filters";
import { FINDINGS } from "~/domain/findings";
import { FLOW_ENDS, FLOW_STATES } from "~/domain/flows";
import { METHODS } from "~/domain/methods";
import { OFFICER_FLAGS } from "~/domain/officer-comparison";
import { panelOf } from "~/domain/panels/panels";
import { PORTFOLIO_MEASURES } from "~/domain/portfolio-measures";
import { REPORTS } from "~/domain/reports";
import { LANGUAGES, type Language } from "~/domain/text";
import * as vocabularies from "~/domain/vocabularies";
import { OPPORTUNITIES, STAKE_NAMES, TRY_KINDS, VERDICTS, WHYS } from "~/domain/where-to-try";
import * as served from "~/words/served-words.server";
import { words } from "~/words/words";

const DICTIONARIES = { words, ...served };

const DOMAIN = {
  CAUSES,
  COMMON_FILTERS,
  DIMENSIONS,
  EFFECT_REMEDIES,
  FILTERS,
  FINDINGS,
  FLOW_ENDS,
  FLOW_STATES,
  JURISDICTION_NAMES,
  METHODS,
  OFFICER_FLAGS,
  OPPORTUNITIES,
  PANELS: METHODS.map(({ code }) => panelOf(code)),
  PORTFOLIO_MEASURES,
  REPORTS,
  RULE_KINDS,
  RULE_NAMES,
  SHIPPED_RULE_SETS,
  STAKE_NAMES,
  TRY_KINDS,
  VERDICTS,
  WHYS,
  vocabularies,
};

/** @param first the numeral of the first blank; the others follow it, or repeat it where it is 1 */
export function everyText(language: Language, first = 2): Map<string, string> {
  const dictionaries = Object.entries(DICTIONARIES).flatMap(([name, of]) => [
    ...spoken(of(language), [name], first),
  ]);
  return new Map([...dictionaries, ...bilinguals(DOMAIN, language, [])]);
}

/** A sentence with blanks is filled with numerals, so that only its own words remain. */
export function spoken(node: unknown, path: readonly string[], first = 2): Map<string, string> {
  if (typeof node === "string") return new Map([[path.join("."), node]]);
  if (typeof node === "function") return new Map([[path.join("."), filled(node as Sentence, first)]]);
  return new Map(
    Object.entries(node as object).flatMap(([key, child]) => [...spoken(child, [...path, key], first)]),
  );
}

type Sentence = (...blanks: readonly unknown[]) => string;

/** Blanks are counts, texts, lists of texts or counts by code: the first that a sentence can be made of. */
function filled(sentence: Sentence, first: number): string {
  const counts = Array.from({ length: sentence.length }, (_, index) => (first === 1 ? 1 : index + first));
  const lists = counts.map((count) => [String(count)]);
  const records = counts.map((count) => new Proxy({}, { get: () => count }));
  for (const blanks of [counts, counts.map(String), lists, records]) {
    try {
      const text = String(sentence(...blanks));
      if (!text.includes("undefined")) return text;
    } catch {
      // Its blanks are of another kind.
    }
  }
  throw new Error(`no blanks fill ${sentence}`);
}

/** Whatever has a text in each language. */
function bilinguals(node: unknown, language: Language, path: readonly string[]): [string, string][] {
  if (typeof node !== "object" || node === null) return [];
  const texts = node as Record<string, unknown>;
  if (LANGUAGES.every((key) => typeof texts[key] === "string"))
    return [[path.join("."), String(texts[language])]];
  return Object.entries(texts).flatMap(([key, child]) => bilinguals(child, language, [...path, key]));
}
