import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { whereToTryPageReport } from "~/reports/where-to-try/where-to-try-page-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import ownStyles from "./where-to-try.css";
import { whereToTryMarkup } from "./where-to-try-markup.server";
import { WhereToTryPage } from "./where-to-try-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.whereToTry);

export const links: LinksFunction = () => [styles, ownStyles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await whereToTryPageReport(visit);
  const { rows: _rows, columns: _columns, ...facts } = page.report;
  return json({
    facts,
    waiting: page.waiting,
    markup: whereToTryMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("tryPage");

export default function WhereToTry() {
  return <WhereToTryPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
