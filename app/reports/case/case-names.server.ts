/** Codes of ids, and the names of every code and word that was given out, for a report about one case. */
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { RULE_NAMES } from "~/domain/conduct/rule-names";
import type { Bilingual } from "~/domain/text";
import {
  ASSIGNMENT_REASONS,
  CHANNELS,
  CHARGE_KINDS,
  CLOSE_REASONS,
  COMPLAINT_KINDS,
  FIVE_TIERS,
  OUTCOMES,
  RECEIPT_KINDS,
  STANCES,
  THIRD_PARTIES,
  TRAITS,
  type Vocabulary,
} from "~/domain/vocabularies";
import type { Dictionaries } from "~db/queries/dictionaries";

/** The closed lists whose words a case may carry. */
const LISTS = {
  assignment_reason: ASSIGNMENT_REASONS,
  channel: CHANNELS,
  charge_kind: CHARGE_KINDS,
  close_reason: CLOSE_REASONS,
  complaint_kind: COMPLAINT_KINDS,
  five_tier: FIVE_TIERS,
  outcome: OUTCOMES,
  receipt_kind: RECEIPT_KINDS,
  rule: RULE_NAMES,
  stance: STANCES,
  third_party: THIRD_PARTIES,
  trait: TRAITS,
} as const satisfies Record<string, Vocabulary>;

export type NameKey = CodeFilterKey | keyof typeof LISTS;

export type CaseNames = ReturnType<typeof caseNames>;

export function caseNames(dictionaries: Dictionaries) {
  const keys: readonly NameKey[] = [...CODE_FILTER_KEYS, ...(Object.keys(LISTS) as (keyof typeof LISTS)[])];
  const used = Object.fromEntries(keys.map((key) => [key, {}])) as Record<NameKey, Record<string, Bilingual>>;
  const code = (key: CodeFilterKey, id: number | string): string => {
    const entry = dictionaries[key].byId.get(id);
    if (!entry) return String(id);
    used[key][entry.code] = entry.name;
    return entry.code;
  };
  /** Codes joined by `;` as a list. */
  const named = (key: CodeFilterKey, given: string | null): string[] =>
    (given ?? "").split(";").flatMap((one) => {
      const entry = dictionaries[key].byCode.get(one);
      if (entry) used[key][one] = entry.name;
      return one === "" ? [] : [one];
    });
  /** A word of a closed list as it is. */
  const word = <Given extends string | null>(key: keyof typeof LISTS, given: Given): Given => {
    const name = given === null ? undefined : (LISTS[key] as Vocabulary)[given];
    if (given !== null && name) used[key][given] = name;
    return given;
  };
  return { used, code, named, word };
}
