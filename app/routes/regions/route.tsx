import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { PlacePage } from "~/components/place-page";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { placesPage } from "~/words/pages/places-page";
import { words } from "~/words/words";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.regions);

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(store(), scope, request, "regions");
  return json({ report, choices: await filterChoices(store(), scope) });
}

export const clientLoader = withWords(placesPage);

export default function Regions() {
  return <PlacePage format={useFormat()} name="regions" {...useLoaderData<typeof loader>()} />;
}
