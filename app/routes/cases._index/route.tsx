import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { caseChoiceFields } from "~/reports/cases/case-choices.server";
import { casesReport } from "~/reports/cases/cases-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { rowNames } from "~/reports/row-names.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import address from "./cases.css";
import { CasesPage } from "./cases-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.cases);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, casesReport);
  const names = await rowNames(visit.desk.store, report.rows);
  const fields = caseChoiceFields(report.filters, visit.language);
  return json({ report, names, fields, choices: await visit.require(filterChoices) });
}

export const clientLoader = withWords("cases");

export default function Cases() {
  return <CasesPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
