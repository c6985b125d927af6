import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { searchWith } from "~/components/search-with";
import { store } from "~/db.server";
import { WHAT_IF_PARAMETERS } from "~/domain/what-if";
import { documentTitle } from "~/frame/document-title";
import { carriedSearch } from "~/frame/pages";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { branchWithConduct } from "~/reports/branch/branch-page-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { requirePage } from "~/reports/page-answer.server";
import { requireFilters } from "~/reports/read-filters.server";
import { branchPlan } from "~/reports/rotation/branch-plan.server";
import effectStyles from "~/styles/effects.css";
import styles from "~/styles/rotation.css";
import { branchPage } from "~/words/pages/branch-page";
import { placesPage } from "~/words/pages/places-page";
import { BranchPage } from "./branch-page";
import { handOverMarkup } from "./hand-over-markup.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => data?.branch.name[language] ?? "");

export const links: LinksFunction = () => [effectStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const filters = await requireFilters(store(), request, WHAT_IF_PARAMETERS);
  const code = params.branch ?? "";
  const found = await requirePage(store(), { page: "branch-page", scope, filters, code });
  if (found === null) throw new Response(null, { status: 404 });
  const branch = await branchWithConduct(store(), scope, found);
  const { search, searchParams } = new URL(request.url);
  const plan = await branchPlan(store(), scope, filters, code, searchParams);
  const exported = searchWith(carriedSearch(search), "branch", code);
  return json({
    branch,
    handOver: { markup: handOverMarkup(plan, exported, request), waiting: plan.waiting },
    choices: await filterChoices(store(), scope),
  });
}

export const clientLoader = withWords(branchPage, placesPage);

export default function Branch() {
  return <BranchPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
