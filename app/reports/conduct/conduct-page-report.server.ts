/** The page of conduct: the rules in force with what breaks them, claims that run out, loans fenced off. */
import type { Jurisdiction } from "~/domain/conduct/jurisdictions";
import type { RuleSet } from "~/domain/conduct/rule-sets";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Store } from "~db/store";
import { type NameOf, namer } from "../namer.server";
import { requirePage } from "../page-answer.server";
import { requireReport } from "../require-report.server";
import { ruleSetOf, ruleSets } from "./rule-sets.server";

export interface ConductPageReport {
  report: Report;
  limitation: Report;
  referrals: Report;
  jurisdiction: Jurisdiction;
  rules: RuleSet;
  /** Names of the rule sets that may be chosen. */
  choices: Readonly<Record<Jurisdiction, Bilingual>>;
  nameOf: NameOf;
}

/** @throws Response 400 for a wrong parameter; 202 while it is computed */
export async function conductPageReport(
  store: Store,
  scope: Scope,
  request: Request,
): Promise<ConductPageReport> {
  const report = await requireReport(store, scope, request, "conduct");
  const beside = { scope, filters: { ...report.filters, sort: null }, code: "" };
  const [limitation, referrals] = await Promise.all([
    requirePage(store, { page: "limitation", ...beside }),
    requirePage(store, { page: "referrals", ...beside }),
  ]);
  const sets = ruleSets();
  const choices = Object.fromEntries(Object.entries(sets).map(([key, { name }]) => [key, name]));
  return {
    report,
    limitation,
    referrals,
    ...ruleSetOf(report.filters.jurisdiction),
    choices: choices as ConductPageReport["choices"],
    nameOf: await namer(store, report.importVersion),
  };
}
