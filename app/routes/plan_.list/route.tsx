import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RefusedDecision } from "~/components/plan/refused-decision";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { mondayPage } from "~/reports/plan/monday-page.server";
import decisionStyles from "~/styles/decisions.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { decideSteps } from "~/writing/decide-steps.server";
import styles from "./monday.css";
import { mondayMarkup } from "./monday-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).planPage.mondayList);

export const links: LinksFunction = () =>
  [decisionStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await mondayPage(visit);
  const { list, waiting } = page;
  return json({
    ...factsOf(list),
    waiting,
    markup: mondayMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

/** Records what people decide about steps. */
export const action = ({ request }: ActionFunctionArgs) => decideSteps(request);

export const clientLoader = withWords("planPage");

/** What each officer does next, a page each: made for paper. */
export default function MondayListPage() {
  const format = useFormat();
  const { planPage } = words(format.language);
  const refused = useActionData<typeof action>();
  return (
    <>
      <RefusedDecision sentence={refused?.sentence} />
      <StillPage
        format={format}
        title={planPage.mondayList}
        exportPath="/plan/list"
        waitingWords={planPage}
        {...useLoaderData<typeof loader>()}
      />
    </>
  );
}
