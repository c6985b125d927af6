import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { database } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { officersPage } from "~/words/pages/officers-page";
import { words } from "~/words/words";
import { OfficersPage } from "./officers-page";
import { officersView } from "./officers-view";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.officers);

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(database(), scope, request, "officers");
  return json({ ...officersView(report), choices: filterChoices(database(), scope) });
}

export const clientLoader = withWords(officersPage);

export default function Officers() {
  return <OfficersPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
