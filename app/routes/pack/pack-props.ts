import type { Format } from "~/format";
import type { Pack } from "~/reports/pack/pack.server";
import type { AnnotationWords } from "~/words/en/annotations";
import type { AtRiskWords } from "~/words/en/at-risk";
import type { ConductWords } from "~/words/en/conduct";
import type { ForecastWords } from "~/words/en/forecast";
import type { PackWords } from "~/words/en/pack";
import type { PlanWords } from "~/words/en/plan";
import type { TargetWords } from "~/words/en/targets";

/** What every sheet is given. */
export interface PackProps {
  format: Format;
  text: PackWords;
  /** What the plan's own page says. */
  planText: PlanWords;
  /** What is said of targets everywhere. */
  targetText: TargetWords;
  /** And of what the year will likely come to. */
  forecastText: ForecastWords;
  /** And of notes on the time line. */
  annotationText: AnnotationWords;
  /** And of what cannot wait. */
  atRiskText: AtRiskWords;
  /** And of the rules of conduct. */
  conductText: ConductWords;
  pack: Pack;
  search: string;
}
