import { PROMISE_GRACE_DAYS, PROMISE_KEPT_SHARE } from "~/domain/rules";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";
import { recordedCells } from "./recorded-cells";

interface MoneyTableProps {
  report: CasePageReport;
  format: Format;
}

/** Interest, fees, cost and write-downs since default. */
export function ChargeTable({ report, format }: MoneyTableProps) {
  const { tables } = words(format.language).oneCase;
  const { language } = format;
  const recorded = recordedCells(report, "charges", report.charges, format);
  return (
    <FactTable
      table="charges"
      title={tables.charges.title(report.charges.length)}
      note={tables.charges.note}
      columns={[
        { label: tables.date },
        { label: tables.kind },
        { label: tables.amount, isNumber: true },
        ...recorded.columns,
      ]}
      lines={report.charges.map((charge) => [
        format.date(charge.on),
        <Known key="kind" language={language}>
          {[
            spoken(report, "charge_kind", charge.kind, language),
            charge.setAside !== null && tables.receipts.setAside[charge.setAside],
          ]
            .filter(Boolean)
            .join(marks(language).clause)}
        </Known>,
        format.moneyFull(charge.amountMinor),
        ...recorded.cells(charge),
      ])}
      total={[tables.total, "", format.moneyFull(report.facts.chargedMinor)]}
    />
  );
}

/** New money beside the old debt. */
export function AdvanceTable({ report, format }: MoneyTableProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const recorded = recordedCells(report, "advances", report.advances, format);
  return (
    <FactTable
      table="advances"
      title={tables.advances.title(report.advances.length)}
      note={tables.advances.note}
      columns={[{ label: tables.date }, { label: tables.amount, isNumber: true }, ...recorded.columns]}
      lines={report.advances.map((advance) => [
        format.date(advance.on),
        format.moneyFull(advance.amountMinor),
        ...recorded.cells(advance),
      ])}
      total={[tables.total, format.moneyFull(report.facts.advancedMinor)]}
    />
  );
}

/** What the borrower promised, and whether it came. */
export function PromiseTable({ report, format }: MoneyTableProps) {
  const { tables } = words(format.language).oneCase;
  const say = tables.promises;
  const recorded = recordedCells(report, "promises", report.promises, format);
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
        ...recorded.columns,
      ]}
      lines={report.promises.map((promise) => [
        format.date(promise.madeOn),
        format.date(promise.dueOn),
        format.moneyFull(promise.amountMinor),
        say.outcomes[promise.outcome],
        ...recorded.cells(promise),
      ])}
    />
  );
}
