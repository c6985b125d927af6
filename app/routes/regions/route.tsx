import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlacePage } from "~/components/place-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.regions);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, regionsReport);
  return json({
    report,
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("placesPage");

export default function Regions() {
  return <PlacePage format={useFormat()} name="regions" {...useLoaderData<typeof loader>()} />;
}
