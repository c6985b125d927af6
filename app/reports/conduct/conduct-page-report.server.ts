/** The page of conduct: the rules in force with what breaks them, claims that run out, loans set aside. */
import { required, type Visit } from "~/answers/visit.server";
import type { Jurisdiction } from "~/domain/conduct/jurisdictions";
import type { RuleSet } from "~/domain/conduct/rule-sets";
import type { Report } from "~/domain/report";
import type { Bilingual } from "~/domain/text";
import { type NameOf, namer } from "../namer.server";
import { requireReport } from "../require-report.server";
import { beside } from "../viewed";
import { breachesReport, conductReport } from "./conduct-reports.server";
import { limitationReport, referralsReport } from "./lawful-reports.server";
import { leftAloneReport } from "./left-alone-report.server";

export interface ConductPageReport {
  report: Report;
  limitation: Report;
  referrals: Report;
  leftAlone: Report;
  jurisdiction: Jurisdiction;
  rules: RuleSet;
  /** Names of the rule sets that may be chosen. */
  choices: Readonly<Record<Jurisdiction, Bilingual>>;
  nameOf: NameOf;
}

/** @throws Response 400 for a wrong parameter; 202 while it is computed */
export async function conductPageReport(visit: Visit): Promise<ConductPageReport> {
  const report = await requireReport(visit, conductReport);
  const [limitation, referrals, leftAlone] = await Promise.all(
    [limitationReport, referralsReport, leftAloneReport].map(async (other) =>
      beside(required(visit, await visit.ask(other, "soon")), visit),
    ),
  );
  const { rules: sets, jurisdiction: usual } = visit.desk.settings;
  const jurisdiction = visit.filters.jurisdiction ?? usual;
  const choices = Object.fromEntries(Object.entries(sets).map(([key, { name }]) => [key, name]));
  return {
    report,
    limitation: limitation!,
    referrals: referrals!,
    leftAlone: leftAlone!,
    jurisdiction,
    rules: sets[jurisdiction],
    choices: choices as ConductPageReport["choices"],
    nameOf: await namer(visit.desk.store, report.importVersion),
  };
}

export interface BreachesPageReport {
  report: Report;
  nameOf: NameOf;
}

/** The list of breaches, with the names of those in it. */
export async function breachesPageReport(visit: Visit): Promise<BreachesPageReport> {
  const report = await requireReport(visit, breachesReport);
  return { report, nameOf: await namer(visit.desk.store, report.importVersion) };
}
