/** What the page shows. By itself, because every module of the server that a route imports costs its scripts a file. */
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { isPartial } from "~/domain/method-analysis";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { stillPart } from "~/frame/still-part.server";
import { comparedPage } from "~/reports/comparison/compared-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { methodGlossary } from "~/reports/methods/method-glossary.server";
import { methodsPageReport } from "~/reports/methods/methods-page-report.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { analysisMarkup } from "./analysis-markup.server";
import { MethodGlossary } from "./method-glossary";
import { MethodsFindings } from "./methods-findings";

const findings = stillPart("findings", MethodsFindings, (language) => words(language).methodsPage);
const glossary = stillPart("glossary", MethodGlossary, () => undefined);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { page, compared } = await comparedPage(visit, methodsReport, methodsPageReport);
  const { report, waiting, analysis } = page;
  return json({
    report,
    findings: findings(report, { report }, request),
    comparison: comparisonMarkup(report, compared, request),
    waiting,
    isPartial: analysis !== null && isPartial(analysis),
    analysis: analysis && analysisMarkup(analysis, report, request),
    glossary: glossary(report, { methods: methodGlossary(report.rows) }, request),
    choices: await visit.require(filterChoices),
    isWaiting: visit.isWaiting(),
  });
}
