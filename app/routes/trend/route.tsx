import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { TrendPage } from "./trend-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.trend);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, trendReport);
  return json({
    report,
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("trend");

export default function Trend() {
  return <TrendPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
