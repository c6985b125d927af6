import { useLocation } from "@remix-run/react";
import { CreditedBars } from "~/components/credited-bars";
import { effectSentence } from "~/components/effect-sentence";
import { IntervalPlot } from "~/components/interval-plot";
import type { PlottedInterval } from "~/components/interval-row";
import { methodRowAddress } from "~/components/row-addresses";
import { numberAt, reasonAt, textAt } from "~/components/row-values";
import { LEAST_MATURED, LEAST_PAYERS } from "~/domain/gates";
import { NO_METHOD } from "~/domain/methods";
import type { Report, Row } from "~/domain/report";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { Words } from "~/words/shape";
import { words } from "~/words/words";

/** The estimate that the plot shows: adjusted where it was computed, else standardised. */
type Estimate = "adjusted" | "standardised";

/** The rate of each method over one axis; only what was credited, where no rate can be known. */
export function MethodsPicture({ format, report }: { format: Format; report: Report }) {
  const { methodsPage } = words(format.language);
  const { search } = useLocation();
  const { rows, population, filters } = report;
  const isAdjusted = rows.some((row) => row.adjusted_rate != null);
  const estimate = isAdjusted ? "adjusted" : "standardised";
  const isRated = (row: Row) => row[`${estimate}_rate`] != null;
  if (!rows.some(isRated)) return <CreditedBars format={format} report={report} />;
  const [compared, others] = isAdjusted
    ? ranked(rows)
    : [rows.filter(isRated), rows.filter((row) => !isRated(row))];
  const isRest = (row: Row) => row.method === NO_METHOD;
  const aside = [...others.filter((row) => !isRest(row)), ...others.filter(isRest)];
  const plotted = (row: Row) => plottedMethod(row, estimate, filters.horizon, format, methodsPage, search);
  const note = isAdjusted ? methodsPage.plotNoteAdjusted : methodsPage.plotNote;
  return (
    <IntervalPlot
      format={format}
      title={methodsPage.plotTitle(format.days(filters.horizon))}
      note={note(population.maturedEpisodes ?? 0, population.episodes, format.date(report.cutOffDate))}
      axisTitle={isAdjusted ? methodsPage.axisAdjusted : methodsPage.axisStandardised}
      marks={{ estimate: methodsPage[estimate], raw: methodsPage.raw }}
      kind="share"
      rows={compared.map(plotted)}
      aside={{
        heading: aside.every(isRest)
          ? null
          : isAdjusted
            ? methodsPage.asideHeadingAdjusted
            : methodsPage.asideHeading,
        rows: aside.map(plotted),
      }}
    />
  );
}

/** Those whose effects may be called so, the largest first; and the others, those with figures first. */
export function ranked(rows: readonly Row[]): [Row[], Row[]] {
  const isEffect = (row: Row) => row.effect != null && row.badge !== "descriptive";
  const byEffect = (one: Row, other: Row) =>
    (numberAt(other, "effect") ?? Number.NEGATIVE_INFINITY) -
    (numberAt(one, "effect") ?? Number.NEGATIVE_INFINITY);
  const others = rows.filter((row) => !isEffect(row));
  return [
    rows.filter(isEffect).sort(byEffect),
    [...others.filter((row) => row.effect != null), ...others.filter((row) => row.effect == null)],
  ];
}

function plottedMethod(
  row: Row,
  estimate: Estimate,
  days: number,
  format: Format,
  text: Words["methodsPage"],
  search: string,
): PlottedInterval {
  const code = textAt(row, "method");
  const rate = numberAt(row, `${estimate}_rate`);
  const inWords =
    estimate === "adjusted" ? effectInWords(row, days, format, text) : rateInWords(row, format, text);
  return {
    key: code,
    name: textAt(row, "label"),
    href: methodRowAddress(search, code),
    estimate: rate,
    low: numberAt(row, `${estimate}_low`),
    high: numberAt(row, `${estimate}_high`),
    raw: rate === null ? null : numberAt(row, "raw_rate"),
    note: rate === null ? whyAside(row, estimate, format, text) : inWords,
  };
}

function effectInWords(row: Row, days: number, format: Format, text: Words["methodsPage"]): string {
  const reason = reasonAt(row, "badge");
  if (reason !== null) return text.descriptive(words(format.language).reasons[reason]);
  const [low, high] = [numberAt(row, "effect_low"), numberAt(row, "effect_high")];
  if (low === null || high === null) return rateInWords(row, format, text);
  return effectSentence(format, { low, high, days, name: null });
}

function rateInWords(row: Row, format: Format, text: Words["methodsPage"]): string {
  const [rate, low, high] = ["rate", "low", "high"].map((end) => numberAt(row, `standardised_${end}`));
  const raw = format.share(numberAt(row, "raw_rate"), width(row, "raw"));
  const likely =
    low == null || high == null
      ? text.rowNoteAlone(format.share(rate), raw)
      : text.rowNote(format.shareRange(low, high), raw);
  const money = text.payers(numberAt(row, "payers") ?? 0, numberAt(row, "matured_episodes") ?? 0);
  return [likely, money].join(marks(format.language).sentence);
}

function width(row: Row, stem: string): number | null {
  const [low, high] = [numberAt(row, `${stem}_low`), numberAt(row, `${stem}_high`)];
  return low === null || high === null ? null : high - low;
}

function whyAside(row: Row, estimate: Estimate, format: Format, text: Words["methodsPage"]): string {
  if (row.method === NO_METHOD) return text.noMethod(format.money(numberAt(row, "credited_minor")));
  const reason = reasonAt(row, `${estimate}_rate`) ?? "not-computed";
  const [matured, payers] = [numberAt(row, "matured_episodes"), numberAt(row, "payers")];
  if (reason === "too-few" && matured !== null && payers !== null)
    return text.tooFew(matured, payers, LEAST_MATURED, LEAST_PAYERS);
  return text.why(words(format.language).reasons[reason], numberAt(row, "episodes") ?? 0);
}
