import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { casesAddress } from "~/components/row-addresses";
import { codeAddress } from "~/domain/code-address";
import type { FactGroupKey } from "~/domain/import-columns/import-column";
import { LIMITATION_YEARS } from "~/domain/rules";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { borrowerName, nameOf, spoken, statusText } from "./case-names";
import { columnsShown, recordedText } from "./recorded-text";

export interface Fact {
  label: string;
  /** Null where the files do not say. */
  value: ReactNode;
  hint?: string;
}

export interface FactGroup {
  key: FactGroupKey;
  facts: readonly Fact[];
}

/** The case's facts in five groups, each with its words. */
export function factGroups(report: CasePageReport, format: Format): FactGroup[] {
  const group = (key: FactGroupKey, facts: readonly Fact[]): FactGroup => ({
    key,
    facts: [...facts, ...recordedFacts(report, key, format)],
  });
  return [
    group("now", nowFacts(report, format)),
    group("borrower", borrowerFacts(report, format)),
    group("loan", []),
    group("default", defaultFacts(report, format)),
    group("money", moneyFacts(report, format)),
  ];
}

function nowFacts(report: CasePageReport, format: Format): Fact[] {
  const { language } = format;
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const isOpen = facts.closedOn === null;
  return [
    { label: say.status, value: statusText(report, facts.status, language) },
    ...(isOpen ? [] : [{ label: say.closedOn, value: format.date(facts.closedOn) }]),
    {
      label: say.officer,
      value: filtered(report, "officer", facts.officer, language),
    },
    {
      label: say.branch,
      value: (
        <Link to={codeAddress("/branches", facts.branch)}>
          {nameOf(report, "branch", facts.branch, language)}
        </Link>
      ),
    },
    { label: say.region, value: filtered(report, "region", facts.region, language) },
    { label: say.fiveTier, value: spoken(report, "five_tier", facts.fiveTier, language) },
    ...(isOpen
      ? [
          { label: say.daysPastDue, value: format.count(facts.daysPastDue) },
          {
            label: say.limitationEndsOn,
            value: format.date(facts.limitationEndsOn),
            hint: say.limitationDefinition(LIMITATION_YEARS, format.date(facts.lastEvidencedOn)),
          },
        ]
      : []),
  ];
}

function borrowerFacts(report: CasePageReport, { language }: Format): Fact[] {
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const traits = facts.traits.map((trait) => spoken(report, "trait", trait, language));
  return [
    { label: say.borrower, value: borrowerName(report, language) },
    { label: say.borrowerId, value: facts.borrowerId },
    { label: say.borrowerKind, value: nameOf(report, "borrower_kind", facts.borrowerKind, language) },
    { label: say.traits, value: traits.join(marks(language).list) },
  ];
}

/** Lines that the entries of the cases' columns put into this group. */
function recordedFacts(report: CasePageReport, key: FactGroupKey, format: Format): Fact[] {
  return columnsShown(report, "cases", key).map((column) => ({
    label: column.label,
    value: recordedText(column, report.facts, format),
  }));
}

function defaultFacts(report: CasePageReport, format: Format): Fact[] {
  const { language } = format;
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const others = facts.secondaryCauses.map((cause) => nameOf(report, "cause", cause, language));
  return [
    { label: say.defaultedOn, value: format.date(facts.defaultedOn) },
    { label: say.cause, value: filtered(report, "cause", facts.cause, language) },
    { label: say.causeRecordedOn, value: facts.causeRecordedOn && format.date(facts.causeRecordedOn) },
    ...(others.length === 0
      ? []
      : [{ label: say.secondaryCauses, value: others.join(marks(language).list) }]),
  ];
}

function moneyFacts({ facts }: CasePageReport, format: Format): Fact[] {
  const { facts: say } = words(format.language).oneCase;
  return [
    { label: say.advanced, value: format.moneyFull(facts.advancedMinor) },
    { label: say.cost, value: format.moneyFull(facts.costMinor) },
    { label: say.minutes, value: format.minutes(facts.minutes) },
    { label: say.net, value: format.moneyFull(facts.netMinor), hint: say.netDefinition },
  ];
}

/** A name that leads to the cases it has in common with this one. */
function filtered(
  report: CasePageReport,
  key: "region" | "officer" | "cause",
  code: string,
  language: Format["language"],
): ReactNode {
  return <Link to={casesAddress("", key, code)}>{nameOf(report, key, code, language)}</Link>;
}
