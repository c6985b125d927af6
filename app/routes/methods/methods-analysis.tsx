import { CashCurves } from "~/components/effects/cash-curves";
import { type HeatGroup, HeatTable } from "~/components/effects/heat-table";
import { HorizonTable } from "~/components/effects/horizon-table";
import { HowAdjusted } from "~/components/effects/how-adjusted";
import { LateTrials } from "~/components/effects/late-trials";
import { Remedies } from "~/components/effects/remedies";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Format } from "~/format";
import type { AnalysisWords } from "~/words/en/method-analysis";

interface MethodsAnalysisProps {
  format: Format;
  text: AnalysisWords;
  analysis: MethodAnalysis;
  by: HeatGroup;
  search: string;
}

/** What the fits say beyond the table: within causes and regions, how soon, at every horizon, late, and how sure. */
export function MethodsAnalysis({ format, text, analysis, by, search }: MethodsAnalysisProps) {
  const { methods, curves, horizon, horizons, late, causes, regions } = analysis;
  const horizonText = format.days(horizon);
  const common = { format, text, search };
  // Where dates were assumed there are lights, and no figures that depend on a horizon.
  if (methods.every(({ reason, isEmpty }) => isEmpty && reason !== null) && curves.length === 0)
    return (
      <>
        <Remedies format={format} text={text} methods={methods} />
        <HowAdjusted {...common} analysis={analysis} />
      </>
    );
  return (
    <>
      <HeatTable
        {...common}
        within={by === "cause" ? causes : regions}
        by={by}
        methods={methods}
        horizonText={horizonText}
      />
      <HorizonTable {...common} columns={horizons} methods={methods} />
      <CashCurves {...common} curves={curves} methods={methods} horizon={horizon} />
      <LateTrials {...common} trials={late} horizonText={horizonText} />
      <Remedies format={format} text={text} methods={methods} />
      <HowAdjusted {...common} analysis={analysis} />
    </>
  );
}
