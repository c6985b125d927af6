/** The analysis under the page's table, as markup. */
import { createElement } from "react";
import { HEAT_GROUPS, type HeatGroup } from "~/components/effects/heat-table";
import type { MethodAnalysis } from "~/domain/method-analysis";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { analysisWords } from "~/words/analysis-words.server";
import { MethodsAnalysis } from "./methods-analysis";

/** Whether the heat table is by cause or by region. */
export const HEAT_PARAMETER = "within";

/** @throws Response 400 for a wrong choice of columns */
export function analysisMarkup(
  analysis: MethodAnalysis,
  language: Language,
  currency: string,
  request: Request,
): string {
  const { pathname, search, searchParams } = new URL(request.url);
  const by = heatGroup(searchParams.get(HEAT_PARAMETER), language);
  const text = analysisWords(language);
  const element = createElement(MethodsAnalysis, {
    format: format(language, currency),
    text,
    analysis,
    by,
    search,
  });
  return stillMarkup(element, pathname + search, "analysis");
}

function heatGroup(given: string | null, language: Language): HeatGroup {
  if (given === null || given === "") return "cause";
  const known = HEAT_GROUPS.find((group) => group === given);
  if (known) return known;
  const sentence =
    language === "zh"
      ? `${HEAT_PARAMETER}“${given}”无效，应为${HEAT_GROUPS.join("、")}之一。`
      : `${HEAT_PARAMETER} “${given}” should be one of ${HEAT_GROUPS.join(", ")}.`;
  throw new Response(sentence, { status: 400 });
}
