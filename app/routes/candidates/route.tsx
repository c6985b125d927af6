import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { candidatesPageReport } from "~/reports/where-to-try/where-to-try-page-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { candidatesMarkup } from "./candidates-markup.server";
import { CandidatesPage } from "./candidates-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).tryPage.candidates);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await candidatesPageReport(visit);
  const { rows: _rows, columns: _columns, ...facts } = page.report;
  return json({
    facts,
    waiting: page.waiting,
    markup: candidatesMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("tryPage");

export default function Candidates() {
  return <CandidatesPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
