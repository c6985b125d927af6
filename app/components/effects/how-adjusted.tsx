import type { AnalysedMethod, BalanceLine, MethodAnalysis } from "../../domain/method-analysis";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { listed } from "../../words/listed";
import { CheckTable } from "./check-table";
import { covariateName, LovePlot } from "./love-plot";

interface HowAdjustedProps {
  format: Format;
  text: AnalysisWords;
  analysis: MethodAnalysis;
  search: string;
}

/** Folded out: the question, the population, the model, its checks, and how it could be wrong. */
export function HowAdjusted({ format, text, analysis, search }: HowAdjustedProps) {
  const { language } = format;
  const { methods, matured, sample, excludedShare, clippedCount, importVersion, codeVersion, seed } =
    analysis;
  const lines = worstLines(methods);
  const names = lines.map(({ covariate }) => covariateName(covariate, text, language));
  return (
    <details className="how-computed">
      <summary>{text.computed}</summary>
      <div className="how-adjusted">
        <p>{text.question}</p>
        <p>
          {text.population(
            matured,
            excludedShare === null ? null : format.share(excludedShare),
            clippedCount,
          )}
        </p>
        {sample.share < 1 && <p>{text.sample(format.share(sample.share), sample.episodes)}</p>}
        {names.length > 0 && <p>{text.known(listed(names, language))}</p>}
        <p>{text.model}</p>
        <p>{text.wrong}</p>
        <CheckTable format={format} text={text} methods={methods} search={search} />
        <LovePlot format={format} text={text} lines={lines} />
        <p>{text.version(importVersion, codeVersion, seed)}</p>
      </div>
    </details>
  );
}

/** Each covariate by the method that is furthest apart in it, over those with figures. */
export function worstLines(methods: readonly AnalysedMethod[]): BalanceLine[] {
  const lines = new Map<string, BalanceLine>();
  for (const { balance, isEmpty } of methods) {
    if (isEmpty) continue;
    for (const line of balance) {
      const worst = lines.get(line.covariate);
      lines.set(line.covariate, {
        covariate: line.covariate,
        before: most(worst?.before, line.before),
        after: most(worst?.after, line.after),
      });
    }
  }
  return [...lines.values()];
}

function most(one: number | null | undefined, other: number | null): number | null {
  return one == null ? other : Math.max(one, other ?? 0);
}
