import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RefusedDecision } from "~/components/plan/refused-decision";
import { searchWith } from "~/components/search-with";
import { factsOf } from "~/components/still-page";
import { codeAt } from "~/domain/code-address";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { carriedSearch } from "~/frame/pages";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { branchPageReport } from "~/reports/branch/branch-page-report.server";
import { narrowedTo } from "~/reports/detail/detail.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { nextSteps, planLines } from "~/reports/plan/beside-plan.server";
import { branchPlan } from "~/reports/rotation/rotation-page.server";
import decisionStyles from "~/styles/decisions.css";
import effectStyles from "~/styles/effects.css";
import styles from "~/styles/rotation.css";
import { visitOf } from "~/visit.server";
import { decideSteps } from "~/writing/decide-steps.server";
import { branchMarkup } from "./branch-markup.server";
import { BranchPage } from "./branch-page";
import { branchPlanMarkup } from "./branch-plan-markup.server";
import { handOverMarkup } from "./hand-over-markup.server";

/** Of the plan, on top of the page. */
const LINES_SHOWN = 3;
const STEPS_SHOWN = 5;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.branch.name, language) ?? "");

export const links: LinksFunction = () =>
  [effectStyles, decisionStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const code = codeAt(new URL(request.url).pathname);
  const branch = await branchPageReport(visit, code);
  if (branch === null) throw new Response(null, { status: 404 });
  const within = { filters: narrowedTo(visit.filters, "branch", code) };
  const { shown } = await planLines(visit, LINES_SHOWN, within);
  const steps = await nextSteps(visit, STEPS_SHOWN, within);
  const plan = await branchPlan(visit, code);
  const exported = searchWith(carriedSearch(new URL(request.url).search), "branch", code);
  const choices = await visit.require(filterChoices);
  return json({
    branch: { name: branch.name, within: branch.within },
    facts: factsOf(branch.figures).facts,
    meaning: branch.siblings.meaning,
    markup: branchMarkup(branch, choices, request),
    plan: branchPlanMarkup(branch, shown, steps, request),
    handOver: { markup: handOverMarkup(plan, exported, request), waiting: plan.waiting },
    choices,
  });
}

/** Records what people decide about steps. */
export const action = ({ request }: ActionFunctionArgs) => decideSteps(request);

export const clientLoader = withWords("branchPage");

export default function Branch() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <RefusedDecision sentence={refused?.sentence} />
      <BranchPage format={useFormat()} {...useLoaderData<typeof loader>()} />
    </>
  );
}
