import type { BalanceLine } from "../../domain/method-analysis";
import { inLanguage, type Language } from "../../domain/text";
import { TRAITS } from "../../domain/vocabularies";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { IntervalPlot } from "../interval-plot";

interface LovePlotProps {
  format: Format;
  text: AnalysisWords;
  lines: readonly BalanceLine[];
  /** Of one method, else of all with figures. */
  isOfOne?: boolean;
}

/** Above this the arms do not count as balanced. */
const BALANCED = 0.1;

/** How far apart the arms are in each covariate, unadjusted (ring) and once weighted (dot). */
export function LovePlot({ format, text, lines, isOfOne = false }: LovePlotProps) {
  const known = lines.filter(({ before, after }) => before !== null || after !== null);
  if (known.length === 0) return null;
  const size = (value: number | null) => (value === null ? null : Math.abs(value));
  const rows = known
    .map(({ covariate, before, after }) => ({
      key: covariate,
      name: covariateName(covariate, text, format.language),
      estimate: size(after),
      low: null,
      high: null,
      raw: size(before),
      note: text.fromTo(format.ratio(size(before)), format.ratio(size(after))),
    }))
    .sort((one, other) => (other.raw ?? 0) - (one.raw ?? 0));
  return (
    <div className="love-plot">
      <IntervalPlot
        format={format}
        title={text.balanceTitle}
        note={isOfOne ? text.balanceNoteOne : text.balanceNote}
        axisTitle={text.balanceAxis}
        kind="number"
        marks={{ estimate: text.after, raw: text.before }}
        hasIntervals={false}
        reference={{ value: BALANCED, label: text.alike }}
        rows={rows}
      />
    </div>
  );
}

export function covariateName(key: string, text: AnalysisWords, language: Language): string {
  const [, trait] = /^trait:(.+)$/.exec(key) ?? [];
  if (trait === undefined) return text.covariates[key] ?? key;
  return text.trait(trait in TRAITS ? inLanguage(TRAITS[trait as keyof typeof TRAITS], language) : trait);
}
