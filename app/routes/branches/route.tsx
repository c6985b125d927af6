import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlacePage } from "~/components/place-page";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { documentTitle } from "~/frame/document-title";
import { placeMarkup } from "~/frame/place-markup.server";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { branchRegions } from "~/reports/branch/branch-regions.server";
import { comparedPage } from "~/reports/comparison/compared-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { branchesReport } from "~/reports/places/places-report.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { placeTargetsMarkup } from "./place-targets.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.branches);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { page, compared } = await comparedPage(visit, branchesReport, async (plain) => ({
    report: await requireReport(plain, branchesReport),
  }));
  const { report } = page;
  const regions = await branchRegions(visit.desk.store);
  return json({
    report,
    findings: placeMarkup(report, { report, name: "branches", regions }, request),
    comparison: comparisonMarkup(report, compared, request),
    choices: await visit.require(filterChoices),
    target: await placeTargetsMarkup(visit, report, request),
    regions,
    isWaiting: visit.isWaiting(),
  });
}

export const clientLoader = withWords("placesPage");

export default function Branches() {
  return <PlacePage format={useFormat()} name="branches" {...useLoaderData<typeof loader>()} />;
}
