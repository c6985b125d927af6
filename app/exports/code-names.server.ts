/** Names of the codes that stand in tables, for the sheet that people read. */
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { JURISDICTION_NAMES } from "~/domain/conduct/jurisdictions";
import { RULE_NAMES } from "~/domain/conduct/rule-names";
import { FENCE_NAMES } from "~/domain/fences/fence-names";
import { FLOW_ENDS, FLOW_STATES } from "~/domain/flows";
import { FORECAST_PARTS } from "~/domain/forecast";
import { EFFECT_GROUPS } from "~/domain/method-effect-columns";
import { OFFICER_FLAGS } from "~/domain/officer-comparison";
import { type Bilingual, inLanguage, type Language, marks } from "~/domain/text";
import { CLOSE_REASONS, FIVE_TIERS, TRAITS, wordName } from "~/domain/vocabularies";
import { OPPORTUNITIES, STAKE_NAMES, TRY_KINDS, VERDICTS, WHYS } from "~/domain/where-to-try";
import { OCCASION_NAMES } from "~/domain/why-now";
import type { PlanWords } from "~/words/en/plan";
import { planWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import type { Dictionaries } from "~db/queries/dictionaries";

/** A code of a column in words; undefined where it has no name. */
export type CodeNames = (column: string, code: string, language: Language) => string | undefined;

/** Columns that name people and methods without being called so. */
const OF_DICTIONARY: Readonly<Record<string, CodeFilterKey>> = {
  from_officer: "officer",
  to_officer: "officer",
  by_officers: "officer",
  action: "method",
  instead: "method",
  from_step: "method",
  to_step: "method",
  sequence: "method",
};

type Names = Readonly<Record<string, Bilingual>>;

const VERDICT_NAMES: Names = Object.fromEntries(
  Object.entries(VERDICTS).map(([code, { name }]) => [code, name]),
);

const OF_LIST: Readonly<Record<string, readonly Names[]>> = {
  within: [EFFECT_GROUPS],
  kind: [TRY_KINDS],
  action: [TRY_KINDS],
  instead: [TRY_KINDS],
  stake: [STAKE_NAMES],
  verdict: [VERDICT_NAMES],
  why: [WHYS, FENCE_NAMES],
  reason: [FENCE_NAMES],
  occasion: [OCCASION_NAMES],
  opportunities: [OPPORTUNITIES],
  flag: [OFFICER_FLAGS],
  rule: [RULE_NAMES],
  jurisdiction: [JURISDICTION_NAMES],
  five_tier: [FIVE_TIERS],
  demanded_class: [FIVE_TIERS],
  from_class: [FLOW_STATES],
  to_class: [FLOW_STATES],
  from_step: [FLOW_ENDS],
  to_step: [FLOW_ENDS],
  status: [CLOSE_REASONS],
  part: [FORECAST_PARTS],
};

/** Codes joined by semicolons are named one by one. @param own names that a table has for its own columns */
export function codeNames(dictionaries: Dictionaries, own: Readonly<Record<string, Names>> = {}): CodeNames {
  return (column, code, language) => {
    const nameOf = (one: string) =>
      inLanguage(own[column]?.[one], language) ??
      listed(column, one, language) ??
      inDictionary(column, one, language);
    const parts = code.split(";").map((one) => nameOf(one.trim()) ?? one.trim());
    const text = parts.join(marks(language).list);
    return text === code ? undefined : text;
  };

  function inDictionary(column: string, code: string, language: Language): string | undefined {
    const key = CODE_FILTER_KEYS.find((each) => each === column) ?? OF_DICTIONARY[column];
    if (key) return inLanguage(dictionaries[key].byCode.get(code)?.name, language);
    // `cause:hidden-assets` and `trait:willing` speak for a step.
    const [kind, of] = code.split(":");
    if (column !== "why" || !of) return undefined;
    return kind === "trait"
      ? inLanguage(wordName(TRAITS, of), language)
      : inLanguage(dictionaries.cause.byCode.get(of)?.name, language);
  }
}

function listed(column: string, code: string, language: Language): string | undefined {
  const { methodsPage, caseStatus, reasons } = words(language);
  if (column === "badge") return (methodsPage.badges as Readonly<Record<string, string>>)[code];
  if (column === "status" && code === "open") return caseStatus.open;
  // Why nothing is proposed may be what empties figures elsewhere.
  const unknown = column === "reason" ? (reasons as Readonly<Record<string, string>>)[code] : undefined;
  const named = inLanguage(OF_LIST[column]?.find((names) => Object.hasOwn(names, code))?.[code], language);
  return named ?? ofPlan(planWords(language), column, code) ?? unknown;
}

/** Codes that the plan alone has. */
function ofPlan(plan: PlanWords, column: string, code: string): string | undefined {
  if (column === "standing" && code === "accepted") return plan.decide.answers.accept;
  if (column === "verdict" || column === "standing")
    return (plan.verdicts as Readonly<Record<string, string>>)[code];
  if (column === "answer") return (plan.decide.answers as Readonly<Record<string, string>>)[code];
  if (column === "lot") return (plan.lots as Readonly<Record<string, string>>)[code];
  if (column === "step" && code === "consent") return plan.consent;
  if (column === "why") return plan.whys[code];
  if (column === "reason") return plan.reasons[code];
}
