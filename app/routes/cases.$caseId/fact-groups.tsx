import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { casesAddress } from "~/components/row-addresses";
import { LIMITATION_YEARS } from "~/domain/rules";
import { YES_NO } from "~/domain/yes-no";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { nameOf, spoken, statusText } from "./case-names";

export interface Fact {
  label: string;
  /** Null where the files do not tell. */
  value: ReactNode;
  hint?: string;
}

export interface FactGroup {
  key: "borrower" | "loan" | "default" | "now" | "money";
  facts: readonly Fact[];
}

/** The case's facts in five groups, each with its words. */
export function factGroups(report: CaseReport, format: Format): FactGroup[] {
  return [
    { key: "now", facts: nowFacts(report, format) },
    { key: "borrower", facts: borrowerFacts(report, format) },
    { key: "loan", facts: loanFacts(report, format) },
    { key: "default", facts: defaultFacts(report, format) },
    { key: "money", facts: moneyFacts(report, format) },
  ];
}

function nowFacts(report: CaseReport, format: Format): Fact[] {
  const { language } = format;
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const isOpen = facts.closedOn === null;
  return [
    { label: say.status, value: statusText(report, facts.status, language) },
    ...(isOpen ? [] : [{ label: say.closedOn, value: format.date(facts.closedOn) }]),
    {
      label: say.officer,
      value: (
        <Link to={casesAddress("", "officer", facts.officer)}>
          {nameOf(report, "officer", facts.officer, language)}
        </Link>
      ),
    },
    {
      label: say.branch,
      value: (
        <Link to={`/branches/${encodeURIComponent(facts.branch)}`}>
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

function borrowerFacts(report: CaseReport, { language }: Format): Fact[] {
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const traits = facts.traits.map((trait) => spoken(report, "trait", trait, language));
  return [
    { label: say.borrower, value: facts.borrower },
    { label: say.borrowerId, value: facts.borrowerId },
    { label: say.borrowerKind, value: nameOf(report, "borrower_kind", facts.borrowerKind, language) },
    { label: say.traits, value: traits.join(language === "zh" ? "、" : ", ") },
  ];
}

function loanFacts(report: CaseReport, format: Format): Fact[] {
  const { language } = format;
  const { facts: say } = words(language).oneCase;
  const { facts } = report;
  const licensed = facts.lenderLicensed;
  return [
    { label: say.principal, value: facts.principalMinor && format.moneyFull(facts.principalMinor) },
    {
      label: say.annualRate,
      value: facts.annualRate === null ? null : format.share(facts.annualRate, 0.01),
    },
    { label: say.originatedOn, value: facts.originatedOn && format.date(facts.originatedOn) },
    { label: say.dueOn, value: facts.dueOn && format.date(facts.dueOn) },
    { label: say.security, value: nameOf(report, "security", facts.security, language) },
    {
      label: say.collateralValue,
      value: facts.collateralValueMinor === null ? null : format.moneyFull(facts.collateralValueMinor),
    },
    {
      label: say.lenderLicensed,
      value: licensed === null ? null : YES_NO[licensed ? "yes" : "no"][language],
    },
  ];
}

function defaultFacts(report: CaseReport, format: Format): Fact[] {
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
      : [{ label: say.secondaryCauses, value: others.join(language === "zh" ? "、" : ", ") }]),
  ];
}

function moneyFacts({ facts }: CaseReport, format: Format): Fact[] {
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
  report: CaseReport,
  key: "region" | "cause",
  code: string,
  language: Format["language"],
): ReactNode {
  return (
    <Link to={{ pathname: "/cases", search: `?${new URLSearchParams({ [key]: code })}` }}>
      {nameOf(report, key, code, language)}
    </Link>
  );
}
