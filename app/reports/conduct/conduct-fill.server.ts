/** Conduct beside the money: the breaches of each row of methods or officers, as soon as they are counted. */

import type { Fill } from "~/answers/definition.server";
import { isOverall } from "~/domain/conduct/overall";
import { GRAVE_RULES, RULE_KIND_CODES } from "~/domain/conduct/rule-names";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptReport, KeptRow } from "~/domain/report";
import { filledIn } from "../row";
import { conductReport } from "./conduct-reports.server";

const PER = 100;

export const methodConductFill = conductFill("method");
export const officerConductFill = conductFill("officer");

function conductFill(of: "method" | "officer"): Fill<KeptReport, KeptReport> {
  return {
    of: ({ cutOffDate }, beside) => (cutOffDate === null ? null : beside(conductReport, { code: "" })),
    into: (report, conduct) => withConduct(report, conduct, of),
  };
}

function withConduct(report: KeptReport, conduct: KeptReport, of: "method" | "officer"): KeptReport {
  const byCode = new Map<string, KeptRow[]>();
  for (const row of conduct.rows) {
    const code = row[of];
    if (typeof code !== "string") continue;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const isRecorded = conduct.rows.some(({ breaches }) => breaches !== null);
  // Where a bank's rules name none, or nothing was done, nothing was looked for; only what was done can be left unrecorded.
  const isSilent = conduct.rows.some(({ unrecorded }) => Number(unrecorded) > 0);
  const why: ReasonCode = isSilent && !isRecorded ? "not-recorded" : "no-observations";
  const rows = report.rows.map((row) =>
    filled(report, row, byCode.get(String(row[of])) ?? [], isRecorded, why),
  );
  return { ...report, rows };
}

function filled(
  { columns }: KeptReport,
  row: KeptRow,
  rules: readonly KeptRow[],
  isRecorded: boolean,
  whyNone: ReasonCode,
): KeptRow {
  const counted = rules.filter((rule) => rule.breaches !== null);
  const sum = (key: string, of: readonly string[] = RULE_KIND_CODES) =>
    counted
      .filter(({ rule }) => of.includes(String(rule)))
      .reduce((total, rule) => total + Number(rule[key] ?? 0), 0);
  // Of all rules together: a rule that is switched off takes no case out of the denominator.
  const cases = Number(rules[0]?.worked_cases ?? 0);
  // Where no contact was looked at there is nothing that could be a breach.
  const isCounted = isRecorded && rules.length > 0;
  const breaches = isCounted ? sum("breaches") : null;
  const values = {
    breaches,
    breaches_per_100: breaches === null || cases === 0 ? null : (PER * breaches) / cases,
    open_breaches: isCounted ? sum("open_breaches") : null,
    open_grave_breaches: isCounted ? sum("open_breaches", GRAVE_RULES) : null,
  };
  const why = (key: string): ReasonCode | null =>
    values[key as keyof typeof values] === null ? whyNone : null;
  return filledIn(columns, row, values, why);
}

/** How many breaches of some rules, else of all together, are open. Null where the files do not say. */
export function openBreaches(
  { rows }: Pick<KeptReport, "rows">,
  of: readonly string[] = RULE_KIND_CODES,
): number | null {
  const counted = rows.filter((row) => isOverall(row) && row.open_breaches !== null);
  if (counted.length === 0) return null;
  return counted
    .filter(({ rule }) => of.includes(String(rule)))
    .reduce((sum, row) => sum + Number(row.open_breaches), 0);
}
