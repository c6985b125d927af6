import { Link } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { chanceText } from "~/components/plan/chance-text";
import { decidedLine } from "~/components/plan/decided-line";
import { insteadText } from "~/components/plan/instead-text";
import { lastNoteText } from "~/components/plan/last-note";
import { whyText } from "~/components/plan/why-text";
import { numberAt, textAt } from "~/components/row-values";
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { AttackSheets } from "~/domain/plan/attack-sheet";
import type { DecidedStep } from "~/domain/plan/decided-step";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
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
  return {
    ...grounds(row, sheets, format, text),
    code: textAt(row, "case_id"),
    borrower: textAt(row, "borrower"),
    officers: textAt(row, "by_officers").split(";"),
    minutes: (numberAt(row, "hours") ?? 0) * MINUTES_PER_HOUR,
    note: row.verdict === "try" ? (text.plan.reasons[String(row.reason)] ?? null) : null,
    written: written(textAt(row, "case_id"), sheets, format, text),
  };
}

function ofAccepted(step: DecidedStep, sheets: AttackSheets, format: Format, text: AttackTexts): SheetFacts {
  const line = { ...step.planned, expected_gain_minor: step.expectedGainMinor };
  return {
    ...(step.planned === null ? groundsNotKept(step, format, text) : grounds(line, sheets, format, text)),
    code: step.code,
    borrower: inLanguage(step.borrower, format.language) ?? "",
    officers: step.officerCodes,
    minutes: step.minutes,
    note: decidedLine(step, format, text.plan),
    written: written(step.code, sheets, format, text),
  };
}

type Grounds = Pick<SheetFacts, "window" | "gain" | "why" | "instead">;

/** When, how much, why and what instead, from a line of the plan or what was kept of it. */
function grounds(row: Row, sheets: AttackSheets, format: Format, text: AttackTexts): Grounds {
  const money = (key: string) => format.money(numberAt(row, key));
  return {
    window: text.sheet.from(format.date(textAt(row, "from_on")), format.date(textAt(row, "due_on"))),
    gain: text.sheet.gain(
      money("expected_gain_minor"),
      money("gain_low_minor"),
      money("gain_high_minor"),
      chanceText(format, numberAt(row, "probability")),
    ),
    why: whyText(textAt(row, "why"), sheets, text.plan, format.language),
    instead: insteadText(row, sheets, format, text.plan),
  };
}

const groundsNotKept = (step: DecidedStep, format: Format, text: AttackTexts): Grounds => ({
  window: text.sheet.noWindow,
  gain: format.money(step.expectedGainMinor),
  why: "",
  instead: "",
});

const written = (code: string, { notes }: AttackSheets, format: Format, text: AttackTexts) =>
  lastNoteText({ format, text: text.plan, note: notes[code] });
