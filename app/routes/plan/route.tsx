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
import { planPageReport } from "~/reports/plan/plan-view.server";
import decisionStyles from "~/styles/decisions.css";
import effectStyles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { decideSteps } from "~/writing/decide-steps.server";
import styles from "./plan.css";
import { planMarkup } from "./plan-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.plan);

export const links: LinksFunction = () =>
  [effectStyles, decisionStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { list, view, waiting } = await planPageReport(visit);
  return json({
    ...factsOf(list),
    waiting,
    markup: view && planMarkup(view, request),
    choices: await visit.require(filterChoices),
  });
}

/** Records what people decide about steps. */
export const action = ({ request }: ActionFunctionArgs) => decideSteps(request);

export const clientLoader = withWords("planPage");

/** What to do next, on which case, by whom, within everybody's hours. */
export default function PlanPage() {
  const format = useFormat();
  const { pages, planPage } = words(format.language);
  const refused = useActionData<typeof action>();
  return (
    <>
      <RefusedDecision sentence={refused?.sentence} />
      <StillPage
        format={format}
        title={pages.plan}
        exportPath="/plan"
        waitingWords={planPage}
        {...useLoaderData<typeof loader>()}
      />
    </>
  );
}
