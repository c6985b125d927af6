import { Link } from "@remix-run/react";
import { casesAddress } from "~/components/row-addresses";
import { dayFromIso } from "~/domain/calendar";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { nameOf, spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";
import { recordedCells } from "./recorded-cells";

/** Who was responsible from when to when. */
export function AssignmentTable({ report, format }: { report: CasePageReport; format: Format }) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const { title, one, note, held, days } = tables.assignments;
  const { holds, cutOffDate } = report;
  const dayOf = (date: string) => dayFromIso(date) as number;
  const recorded = recordedCells(report, "assignments", holds, format);
  const heldFor = ({ from, to }: (typeof holds)[number]) => {
    const end = to ?? report.facts.closedOn ?? cutOffDate;
    return end === null ? null : format.days(Math.max(0, dayOf(end) - dayOf(from)));
  };
  return (
    <FactTable
      table="holds"
      title={holds.length === 1 ? one : title(holds.length)}
      note={note}
      columns={[
        { label: tables.officer },
        { label: tables.from },
        { label: tables.to },
        { label: days, isNumber: true },
        { label: tables.reason },
        ...recorded.columns,
      ]}
      lines={holds.map((hold) => [
        <Link key="officer" to={casesAddress("", "officer", hold.officer)}>
          {nameOf(report, "officer", hold.officer, language)}
        </Link>,
        format.date(hold.from),
        hold.to === null ? held : format.date(hold.to),
        <Known key="days" language={language}>
          {heldFor(hold)}
        </Known>,
        <Known key="reason" language={language}>
          {spoken(report, "assignment_reason", hold.reason, language)}
        </Known>,
        ...recorded.cells(hold),
      ])}
    />
  );
}
