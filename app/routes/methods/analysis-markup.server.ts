/** The analysis under the page's table, as markup. */
import { HEAT_GROUPS, type HeatGroup } from "~/components/effects/heat-table";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Report } from "~/domain/report";
import { DEFAULT_LANGUAGE, inLanguage, type Language } from "~/domain/text";
import { stillParts } from "~/frame/still-part.server";
import { analysisWords } from "~/words/served-words.server";
import { MethodsAnalysis } from "./methods-analysis";

/** Whether the heat table is by cause or by region. */
const HEAT_PARAMETER = "within";

const drawn = stillParts("analysis", MethodsAnalysis, analysisWords);

/** @throws Response 400 for a wrong choice of columns */
export function analysisMarkup(
  analysis: MethodAnalysis,
  report: Pick<Report, "filters" | "currency">,
  request: Request,
): string {
  const { searchParams } = new URL(request.url);
  const by = heatGroup(searchParams.get(HEAT_PARAMETER), report.filters.lang ?? DEFAULT_LANGUAGE);
  return drawn(report, { analysis, by }, request);
}

function heatGroup(given: string | null, language: Language): HeatGroup {
  if (given === null || given === "") return "cause";
  const known = HEAT_GROUPS.find((group) => group === given);
  if (known) return known;
  const sentence = inLanguage(
    {
      en: `${HEAT_PARAMETER} “${given}” should be one of ${HEAT_GROUPS.join(", ")}.`,
      zh: `${HEAT_PARAMETER}“${given}”无效，应为${HEAT_GROUPS.join("、")}之一。`,
    },
    language,
  );
  throw new Response(sentence, { status: 400 });
}
