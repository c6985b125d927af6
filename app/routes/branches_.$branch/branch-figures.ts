import type { HeadlineFigure } from "~/components/figure-strip";
import { numberAt, reasonAt } from "~/components/row-values";
import type { Column, Report, Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";

interface Addresses {
  cases: string;
  trend: string;
}

/** Months of the course beside what was received. */
const COURSE_MONTHS = 24;

/** The branch in six figures, each with how sure it is or how many are behind it. */
export function branchFigures(
  format: Format,
  columns: readonly Column[],
  row: Row,
  trend: Report,
  addresses: Addresses,
): HeadlineFigure[] {
  const { branchPage } = words(format.language);
  const named = (key: string) => nameOf(format, columns, key);
  const money = (key: string) => {
    const amount = numberAt(row, key);
    return {
      ...named(key),
      value: amount === null ? null : format.money(amount),
      ...why(format, row, key),
    };
  };
  const matured = numberAt(row, "matured_cases");
  return [
    { ...money("received_minor"), href: addresses.trend, trend: courseOf(format, trend) },
    money("net_minor"),
    money("cost_minor"),
    {
      ...named("cases"),
      value: format.count(numberAt(row, "cases")),
      comparison: matured === null ? undefined : branchPage.followedUp(matured),
      href: addresses.cases,
    },
    { ...named("gross_rate"), ...rate(format, row, "gross", branchPage.likely) },
    { ...named("standardised_rate"), ...rate(format, row, "standardised", branchPage.onSameMix) },
  ];
}

function nameOf({ language }: Format, columns: readonly Column[], key: string) {
  const column = columns.find((candidate) => candidate.key === key);
  return {
    key,
    label: inLanguage(column?.label, language) ?? key,
    definition: inLanguage(column?.definition, language),
  };
}

function why({ language }: Format, row: Row, key: string): { reason: string | null } {
  const reason = reasonAt(row, key);
  return { reason: reason && words(language).reasons[reason] };
}

function rate(format: Format, row: Row, stem: string, likely: (range: string) => string) {
  const key = `${stem}_rate`;
  const [value, low, high] = [key, `${stem}_low`, `${stem}_high`].map((one) => numberAt(row, one));
  if (value == null) return { value: null, ...why(format, row, key) };
  if (low == null || high == null) return { value: format.share(value) };
  return { value: format.share(value, high - low), comparison: likely(format.shareRange(low, high)) };
}

function courseOf(format: Format, { rows }: Report): HeadlineFigure["trend"] {
  const months = rows.slice(-COURSE_MONTHS);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || first === last) return undefined;
  return {
    values: months.map((row) => numberAt(row, "received_minor")),
    label: words(format.language).branchPage.course(
      format.month(String(first.month)),
      format.month(String(last.month)),
    ),
    incomplete: last.complete === false,
  };
}
