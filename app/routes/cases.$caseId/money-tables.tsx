import { PROMISE_GRACE_DAYS, PROMISE_KEPT_SHARE } from "~/domain/rules";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";

interface MoneyTableProps {
  report: CaseReport;
  format: Format;
}

/** Interest, fees, cost and write-downs since default. */
export function ChargeTable({ report, format }: MoneyTableProps) {
  const { tables } = words(format.language).oneCase;
  const { language } = format;
  return (
    <FactTable
      table="charges"
      title={tables.charges.title(report.charges.length)}
      note={tables.charges.note}
      columns={[{ label: tables.date }, { label: tables.kind }, { label: tables.amount, isNumber: true }]}
      lines={report.charges.map(({ on, kind, amountMinor, setAside }) => [
        format.date(on),
        <Known key="kind" language={language}>
          {[
            spoken(report, "charge_kind", kind, language),
            setAside !== null && tables.receipts.setAside[setAside],
          ]
            .filter(Boolean)
            .join(language === "zh" ? "；" : "; ")}
        </Known>,
        format.moneyFull(amountMinor),
      ])}
      total={[tables.total, "", format.moneyFull(report.facts.chargedMinor)]}
    />
  );
}

/** New money beside the old debt. */
export function AdvanceTable({ report, format }: MoneyTableProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  return (
    <FactTable
      table="advances"
      title={tables.advances.title(report.advances.length)}
      note={tables.advances.note}
      columns={[
        { label: tables.date },
        { label: tables.amount, isNumber: true },
        { label: tables.advances.approvedBy },
        { label: tables.evidence, isProse: true },
      ]}
      lines={report.advances.map(({ on, amountMinor, approvedBy, evidence }) => [
        format.date(on),
        format.moneyFull(amountMinor),
        <Known key="approved" language={language}>
          {approvedBy}
        </Known>,
        evidence,
      ])}
      total={[tables.total, format.moneyFull(report.facts.advancedMinor), "", ""]}
    />
  );
}

/** What the borrower promised, and whether it came. */
export function PromiseTable({ report, format }: MoneyTableProps) {
  const { tables } = words(format.language).oneCase;
  const say = tables.promises;
  return (
    <FactTable
      table="promises"
      title={say.title(report.promises.length)}
      note={say.note(format.share(PROMISE_KEPT_SHARE, 1), format.days(PROMISE_GRACE_DAYS))}
      columns={[
        { label: say.madeOn },
        { label: say.dueOn },
        { label: tables.amount, isNumber: true },
        { label: tables.outcome },
      ]}
      lines={report.promises.map(({ madeOn, dueOn, amountMinor, outcome }) => [
        format.date(madeOn),
        format.date(dueOn),
        format.moneyFull(amountMinor),
        say.outcomes[outcome],
      ])}
    />
  );
}
