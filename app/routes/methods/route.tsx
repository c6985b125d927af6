import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isPartial } from "~/domain/method-analysis";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { comparedPage } from "~/reports/comparison/compared-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { methodGlossary } from "~/reports/methods/method-glossary.server";
import { methodsPageReport } from "~/reports/methods/methods-page-report.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { analysisMarkup } from "./analysis-markup.server";
import { MethodsPage } from "./methods-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.methods);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { page, compared } = await comparedPage(visit, methodsReport, methodsPageReport);
  const { report, waiting, analysis } = page;
  return json({
    report,
    comparison: comparisonMarkup(report, compared, request),
    waiting,
    isPartial: analysis !== null && isPartial(analysis),
    analysis: analysis && analysisMarkup(analysis, report, request),
    glossary: methodGlossary(report.rows),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("methodsPage");

export default function Methods() {
  return <MethodsPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
