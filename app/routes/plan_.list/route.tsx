import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { planPageReport } from "~/reports/plan/plan-view.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./monday.css";
import { mondayMarkup } from "./monday-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).planPage.mondayList);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { list, view, waiting } = await planPageReport(visit);
  return json({
    ...factsOf(list),
    waiting,
    markup: view && mondayMarkup(view, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("planPage");

/** What each officer does next, a page each: made for paper. */
export default function MondayListPage() {
  const format = useFormat();
  const { planPage } = words(format.language);
  return (
    <StillPage
      format={format}
      title={planPage.mondayList}
      exportPath="/plan"
      waitingWords={planPage}
      {...useLoaderData<typeof loader>()}
    />
  );
}
