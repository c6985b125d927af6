/** The sheets of group attacks as the server draws them, from a planned step written out by hand. */
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import type { AttackSheets } from "~/domain/plan/attack-sheet";
import type { Row } from "~/domain/report";
import { attackMarkup } from "~/routes/plan_.group-attack/attack-markup.server";

export const PLANNED_ATTACK: Row = {
  case_id: "C7",
  borrower: "Wang",
  action: "group-attack",
  verdict: "first",
  by_officers: "O1;O2;O3",
  from_on: "2025-01-01",
  due_on: "2025-01-14",
  hours: 12,
  expected_gain_minor: 500_000,
  gain_low_minor: 100_000,
  gain_high_minor: 900_000,
  probability: 0.999,
  why: "size;trait:evasive",
  instead: null,
  reason: null,
};
const officer = Object.fromEntries(
  ["O1", "O2", "O3", "O4"].map((code) => [code, { en: `Officer ${code}`, zh: `信贷员${code}` }]),
);

/** Of one planned attack on a claim under Chinese rules, or what is said otherwise. */
export function sheetsOfAttacks(language: "en" | "zh", own: Partial<AttackSheets> = {}): string {
  const report = { cutOffDate: "2024-12-31", currency: "CNY", filters: { lang: language } };
  const rules = SHIPPED_RULE_SETS.cn.rules.filter(
    ({ kind }) => kind === "hours-of-contact" || kind === "contacts-in-7-days",
  );
  const given = {
    planned: [PLANNED_ATTACK],
    accepted: [],
    rules,
    rulesOf: SHIPPED_RULE_SETS.cn.name,
    report,
    ...own,
  };
  const notes = { C8: { on: "2025-01-03", text: "Moved to Wuhan", by: null, notes: 2 } };
  const names = { branch: {}, officer, method: {}, cause: {} };
  return (
    attackMarkup(
      { ...given, names, notes } as unknown as AttackSheets,
      new Request("http://h/plan/group-attack"),
    ) ?? ""
  );
}
