import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { database } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requirePage } from "~/reports/page-answer.server";
import { requireFilters } from "~/reports/read-filters.server";
import { branchPage } from "~/words/pages/branch-page";
import { placesPage } from "~/words/pages/places-page";
import { BranchPage } from "./branch-page";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => data?.branch.name[language] ?? "");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const filters = requireFilters(database(), request);
  const code = params.branch ?? "";
  const branch = await requirePage(database(), { page: "branch-page", scope, filters, code });
  if (branch === null) throw new Response(null, { status: 404 });
  return json({ branch, choices: filterChoices(database(), scope) });
}

export const clientLoader = withWords(branchPage, placesPage);

export default function Branch() {
  return <BranchPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
