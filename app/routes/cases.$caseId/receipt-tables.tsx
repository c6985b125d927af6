import { Link } from "@remix-run/react";
import { casesAddress, methodRowAddress } from "~/components/row-addresses";
import { CREDIT_WINDOW_DAYS } from "~/domain/rules";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { nameOf, spoken } from "./case-names";
import { FactTable } from "./fact-table";
import type { Receipt } from "./receipt-stems";
import { recordedCells } from "./recorded-cells";
import { Stacked } from "./stacked";

interface ReceiptTablesProps {
  report: CasePageReport;
  format: Format;
}

/** What came in, and for each receipt who is credited with how much of it. */
export function ReceiptTable({ report, format }: ReceiptTablesProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const say = tables.receipts;
  const { receipts, facts } = report;
  const kindText = ({ kind, reversalOf, setAside }: Receipt) =>
    [
      spoken(report, "receipt_kind", kind, language),
      reversalOf !== null && say.reverses(reversalOf),
      setAside !== null && say.setAside[setAside],
    ]
      .filter(Boolean)
      .join(marks(language).clause);
  const recorded = recordedCells(report, "receipts", receipts, format);
  const total = format.moneyFull(facts.receivedMinor);
  return (
    <FactTable
      table="receipts"
      title={say.title(receipts.length)}
      note={say.note(format.days(CREDIT_WINDOW_DAYS))}
      columns={[
        { label: tables.date },
        { label: tables.id },
        { label: tables.amount, isNumber: true },
        { label: tables.kind },
        { label: tables.method },
        { label: tables.officer },
        { label: say.episode },
        { label: say.credited, isNumber: true },
        ...recorded.columns,
      ]}
      lines={receipts.map((receipt) => [
        format.date(receipt.on),
        receipt.id,
        format.moneyFull(receipt.amountMinor),
        kindText(receipt),
        <Stacked
          key="method"
          entries={receipt.credits.map(({ method }) => nameOf(report, "method", method, language))}
        />,
        <Stacked
          key="officer"
          entries={receipt.credits.map(({ officer }) => nameOf(report, "officer", officer, language))}
        />,
        <Stacked
          key="episode"
          entries={receipt.credits.map(({ episodeFrom }) => format.date(episodeFrom))}
        />,
        <Stacked
          key="credit"
          entries={receipt.credits.map(({ amountMinor }) => format.moneyFull(amountMinor))}
        />,
        ...recorded.cells(receipt),
      ])}
      total={[tables.total, "", total, "", "", "", "", total]}
    />
  );
}

/** The same credits added up by method and officer. */
export function CreditTable({ report, format }: ReceiptTablesProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  return (
    <FactTable
      table="credits"
      title={tables.credits.title}
      note={tables.credits.note}
      columns={[
        { label: tables.method },
        { label: tables.officer },
        { label: tables.receipts.credited, isNumber: true },
      ]}
      lines={report.credited.map(({ method, officer, amountMinor }) => [
        <MethodName key="method" code={method} name={nameOf(report, "method", method, language)} />,
        <Link key="officer" to={casesAddress("", "officer", officer)}>
          {nameOf(report, "officer", officer, language)}
        </Link>,
        format.moneyFull(amountMinor),
      ])}
      total={[tables.total, "", format.moneyFull(report.facts.receivedMinor)]}
    />
  );
}

/** What no method earned has no page. */
function MethodName({ code, name }: { code: string; name: string }) {
  const address = methodRowAddress("", code);
  return address === null ? name : <Link to={address}>{name}</Link>;
}
