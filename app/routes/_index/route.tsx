import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { openBreachesSoon } from "~/reports/conduct/open-breaches.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { measuresSoon } from "~/reports/measures/measures-soon.server";
import { effectsSoon } from "~/reports/methods/effects-soon.server";
import { requirePage } from "~/reports/page-answer.server";
import { requireFilters } from "~/reports/read-filters.server";
import { strongestPlaces } from "~/reports/where-to-try/where-to-try-page-report.server";
import { overview } from "~/words/pages/overview";
import { words } from "~/words/words";
import { actHereMarkup } from "./act-here-markup.server";
import address from "./overview.css";
import { OverviewPage } from "./overview-page";
import { tradeMeasuresMarkup } from "./trade-measures-markup.server";

/** So many lines of where to try are enough for two minutes. */
const PLACES_SHOWN = 3;

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.overview);

export const links = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const filters = await requireFilters(store(), request);
  const report = await requirePage(store(), { page: "overview", scope, filters, code: "" });
  const places = await strongestPlaces(store(), scope, filters, report, PLACES_SHOWN);
  const effects = await effectsSoon(store(), scope, filters, report);
  const openBreaches = await openBreachesSoon(store(), scope, filters);
  const measures = await measuresSoon(store(), scope, filters);
  return json({
    report,
    effects,
    measures: tradeMeasuresMarkup(measures, request),
    openBreaches,
    actHere: actHereMarkup(report, places, request),
    choices: await filterChoices(store(), scope),
  });
}

export const clientLoader = withWords(overview);

export default function Overview() {
  return <OverviewPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
