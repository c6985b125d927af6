import { useLocation } from "@remix-run/react";
import { LEAST_MATURED, LEAST_PAYERS } from "../../domain/gates";
import { NO_METHOD } from "../../domain/methods";
import type { Report, Row } from "../../domain/report";
import { marks } from "../../domain/text";
import type { Format } from "../../format";
import type { Words } from "../../words/shape";
import { words } from "../../words/words";
import { CreditedBars } from "../credited-bars";
import { effectSentence } from "../effect-sentence";
import { IntervalPlot } from "../interval-plot";
import type { PlottedInterval } from "../interval-row";
import { methodRowAddress } from "../row-addresses";
import { numberAt, reasonAt, textAt } from "../row-values";

interface MethodsPictureProps {
  format: Format;
  report: Report;
  /** Says once for all methods what the comparison does not speak for, instead of in each row. */
  lostAtMost?: (share: string) => string;
}

/** The adjusted share of each method over one axis; only what was credited, where no effect may be called so. */
export function MethodsPicture({ format, report, lostAtMost }: MethodsPictureProps) {
  const { methodsPage } = words(format.language);
  const { search } = useLocation();
  const { rows, population, filters } = report;
  const [compared, others] = ranked(rows);
  if (compared.length === 0) return <CreditedBars format={format} report={report} />;
  const isRest = (row: Row) => row.method === NO_METHOD;
  const aside = [...others.filter((row) => !isRest(row)), ...others.filter(isRest)];
  const plotted = (row: Row) => {
    const own = plottedMethod(row, filters.horizon, format, methodsPage, search);
    const lost = lostAtMost ? null : lostInWords([row], format, methodsPage.lost);
    return { ...own, note: joined(format, own.note, lost) };
  };
  return (
    <IntervalPlot
      format={format}
      title={methodsPage.plotTitle(format.days(filters.horizon))}
      note={joined(
        format,
        methodsPage.plotNoteAdjusted(
          population.maturedEpisodes ?? 0,
          population.episodes,
          format.date(report.cutOffDate),
        ),
        lostAtMost ? lostInWords(compared, format, lostAtMost) : null,
      )}
      axisTitle={methodsPage.axisAdjusted}
      marks={{ estimate: methodsPage.adjusted, raw: methodsPage.raw }}
      kind="share"
      rows={compared.map(plotted)}
      aside={{
        heading: aside.every(isRest) ? null : methodsPage.asideHeadingAdjusted,
        rows: aside.map(plotted),
      }}
    />
  );
}

/** Less than half a per cent of all episodes is not named. */
const LEAST_LOST_NAMED = 0.005;

/** Those whose effects may be called so, the largest first, of equal ones by code; and the others, those with figures first. */
export function ranked(rows: readonly Row[]): [Row[], Row[]] {
  const isEffect = (row: Row) => row.effect != null && row.badge !== "descriptive";
  const byEffect = (one: Row, other: Row) =>
    (numberAt(other, "effect") ?? Number.NEGATIVE_INFINITY) -
      (numberAt(one, "effect") ?? Number.NEGATIVE_INFINITY) ||
    (textAt(one, "method") < textAt(other, "method") ? -1 : 1);
  const others = rows.filter((row) => !isEffect(row));
  return [
    rows.filter(isEffect).sort(byEffect),
    [...others.filter((row) => row.effect != null), ...others.filter((row) => row.effect == null)],
  ];
}

function plottedMethod(
  row: Row,
  days: number,
  format: Format,
  text: Words["methodsPage"],
  search: string,
): PlottedInterval & { note: string } {
  const code = textAt(row, "method");
  const rate = numberAt(row, "adjusted_rate");
  return {
    key: code,
    name: textAt(row, "label"),
    href: methodRowAddress(search, code),
    estimate: rate,
    low: numberAt(row, "adjusted_low"),
    high: numberAt(row, "adjusted_high"),
    raw: rate === null ? null : numberAt(row, "raw_rate"),
    note: rate === null ? whyAside(row, format, text) : effectInWords(row, days, format, text),
  };
}

function effectInWords(row: Row, days: number, format: Format, text: Words["methodsPage"]): string {
  const reason = reasonAt(row, "badge");
  if (reason !== null) return text.descriptive(words(format.language).reasons[reason]);
  const [low, high] = [numberAt(row, "effect_low"), numberAt(row, "effect_high")];
  if (low === null || high === null) return whyAside(row, format, text);
  return effectSentence(format, { low, high, days, name: null });
}

/** The most that the comparison does not speak for; null where that is hardly any. */
function lostInWords(rows: readonly Row[], format: Format, say: (share: string) => string): string | null {
  const lost = Math.max(0, ...rows.map((row) => numberAt(row, "effect_lost_share") ?? 0));
  return lost < LEAST_LOST_NAMED ? null : say(format.share(lost, 1));
}

function joined({ language }: Format, ...sentences: (string | null)[]): string {
  return sentences.filter((each) => each !== null).join(marks(language).sentence);
}

function whyAside(row: Row, format: Format, text: Words["methodsPage"]): string {
  if (row.method === NO_METHOD) return text.noMethod(format.money(numberAt(row, "credited_minor")));
  const reason = reasonAt(row, "adjusted_rate") ?? "not-computed";
  const [matured, payers] = [numberAt(row, "matured_episodes"), numberAt(row, "payers")];
  if (reason === "none-paid") return text.nonePaid(matured ?? 0);
  if (reason === "too-few" && matured !== null && payers !== null)
    return text.tooFew(matured, payers, LEAST_MATURED, LEAST_PAYERS);
  return text.why(words(format.language).reasons[reason], numberAt(row, "episodes") ?? 0);
}
