import { useLocation } from "@remix-run/react";
import { NO_METHOD } from "../domain/methods";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { BarList } from "./bar-list";
import { moneyPeriod } from "./money-period";
import { methodRowAddress } from "./row-addresses";
import { numberAt, textAt } from "./row-values";

interface CreditedBarsProps {
  format: Format;
  /** The report of the methods. */
  report: Report;
  /** On a page about something else: its filters as a search. */
  within?: string;
}

/** What each method was credited with, and what came without any. */
export function CreditedBars({ format, report, within }: CreditedBarsProps) {
  const { credited } = words(format.language);
  const address = useLocation().search;
  const search = within ?? address;
  return (
    <BarList
      format={format}
      title={credited.title}
      note={credited.note(moneyPeriod(format, report))}
      kind="money"
      bars={report.rows.map((row) => ({
        key: textAt(row, "method"),
        name: textAt(row, "label"),
        href: methodRowAddress(search, textAt(row, "method")),
        value: numberAt(row, "credited_minor"),
        isRest: row.method === NO_METHOD,
      }))}
    />
  );
}
