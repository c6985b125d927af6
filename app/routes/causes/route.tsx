import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlacePage } from "~/components/place-page";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { documentTitle } from "~/frame/document-title";
import { placeMarkup } from "~/frame/place-markup.server";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { comparedPage } from "~/reports/comparison/compared-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { causesReport } from "~/reports/places/places-report.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.causes);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { page, compared } = await comparedPage(visit, causesReport, async (plain) => ({
    report: await requireReport(plain, causesReport),
  }));
  const { report } = page;
  return json({
    report,
    findings: placeMarkup(report, { report, name: "causes" }, request),
    comparison: comparisonMarkup(report, compared, request),
    choices: await visit.require(filterChoices),
    isWaiting: visit.isWaiting(),
  });
}

export const clientLoader = withWords("placesPage");

export default function Causes() {
  return <PlacePage format={useFormat()} name="causes" {...useLoaderData<typeof loader>()} />;
}
