import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { rowNames } from "~/reports/row-names.server";
import { cases } from "~/words/pages/cases";
import { words } from "~/words/words";
import address from "./cases.css";
import { CasesPage } from "./cases-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.cases);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(store(), scope, request, "cases");
  const names = await rowNames(store(), report.rows);
  return json({ report, names, choices: await filterChoices(store(), scope) });
}

export const clientLoader = withWords(cases);

export default function Cases() {
  return <CasesPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
