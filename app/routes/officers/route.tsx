import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { comparedPage } from "~/reports/comparison/compared-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { officersPageReport } from "~/reports/officers/officers-page-report.server";
import { officersReport } from "~/reports/officers/officers-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { officersMarkup } from "./officers-markup.server";
import { OfficersPage } from "./officers-page";
import { officersView } from "./officers-view";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.officers);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { page, compared } = await comparedPage(visit, officersReport, officersPageReport);
  return json({
    ...officersView(page.report),
    waiting: page.waiting,
    comparison: comparisonMarkup(page.report, compared, request),
    markup: officersMarkup(page, request),
    choices: await visit.require(filterChoices),
    isWaiting: visit.isWaiting(),
  });
}

export const clientLoader = withWords("officersPage");

export default function Officers() {
  return <OfficersPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
