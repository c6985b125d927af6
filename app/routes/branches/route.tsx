import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { PlacePage } from "~/components/place-page";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { branchRegions } from "~/reports/branch/branch-regions.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { placesPage } from "~/words/pages/places-page";
import { words } from "~/words/words";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.branches);

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(store(), scope, request, "branches");
  return json({
    report,
    choices: await filterChoices(store(), scope),
    regions: await branchRegions(store()),
  });
}

export const clientLoader = withWords(placesPage);

export default function Branches() {
  return <PlacePage format={useFormat()} name="branches" {...useLoaderData<typeof loader>()} />;
}
