import { Link } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { chanceText } from "~/components/plan/chance-text";
import { decidedLine } from "~/components/plan/decided-line";
import { insteadText } from "~/components/plan/instead-text";
import { lastNoteText } from "~/components/plan/last-note";
import { whyText } from "~/components/plan/why-text";
import { numberAt, textAt } from "~/components/row-values";
import type { AttackSheets } from "~/domain/plan/attack-sheet";
import type { DecidedStep } from "~/domain/plan/decided-step";
import type { Row } from "~/domain/report";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { AttackSheetWords } from "~/words/en/attack-sheet";
import type { PlanWords } from "~/words/en/plan";
import { AttackSheet, type SheetFacts } from "./attack-sheet";

export interface AttackTexts {
  sheet: AttackSheetWords;
  plan: PlanWords;
}

interface AttackSheetListProps {
  format: Format;
  text: AttackTexts;
  sheets: AttackSheets;
  search: string;
}

/** One A4 page for each planned group attack: what is accepted first. */
export function AttackSheetList({ format, text, sheets, search }: AttackSheetListProps) {
  const { planned, accepted, report } = sheets;
  const all = [
    ...accepted.map((step) => ofAccepted(step, sheets, format, text)),
    ...planned.map((row) => ofPlanned(row, sheets, format, text)),
  ];
  if (all.length === 0)
    return (
      <>
        <EmptyState title={text.sheet.noneTitle}>{text.sheet.none}</EmptyState>
        <p className="onward">
          <Link to={`/plan${carriedSearch(search)}`}>{text.plan.actHere.all} →</Link>
        </p>
      </>
    );
  return (
    <>
      <p className="figure-note attack-about">
        {text.sheet.about(all.length, format.date(report.cutOffDate))}
      </p>
      {all.map((facts) => (
        <AttackSheet key={facts.code} {...{ format, sheets, facts }} text={text.sheet} />
      ))}
    </>
  );
}

function ofPlanned(row: Row, sheets: AttackSheets, format: Format, text: AttackTexts): SheetFacts {
  const { language } = format;
  const money = (key: string) => format.money(numberAt(row, key));
  const chance = chanceText(format, numberAt(row, "probability"));
  return {
    code: textAt(row, "case_id"),
    borrower: textAt(row, "borrower"),
    officers: textAt(row, "by_officers").split(";"),
    window: text.sheet.from(format.date(textAt(row, "from_on")), format.date(textAt(row, "due_on"))),
    minutes: (numberAt(row, "hours") ?? 0) * 60,
    gain: text.sheet.gain(
      money("expected_gain_minor"),
      money("gain_low_minor"),
      money("gain_high_minor"),
      chance,
    ),
    why: whyText(textAt(row, "why"), sheets, text.plan, language),
    instead: insteadText(row, sheets, format, text.plan),
    note: row.verdict === "try" ? (text.plan.reasons[String(row.reason)] ?? null) : null,
    written: written(textAt(row, "case_id"), sheets, format, text),
  };
}

function ofAccepted(step: DecidedStep, sheets: AttackSheets, format: Format, text: AttackTexts): SheetFacts {
  return {
    code: step.code,
    borrower: step.borrower?.[format.language] ?? "",
    officers: step.officerCodes,
    window: text.sheet.noWindow,
    minutes: step.minutes,
    gain: format.money(step.expectedGainMinor),
    why: "",
    instead: "",
    note: decidedLine(step, format, text.plan),
    written: written(step.code, sheets, format, text),
  };
}

const written = (code: string, { notes }: AttackSheets, format: Format, text: AttackTexts) =>
  lastNoteText({ format, text: text.plan, note: notes[code] });
