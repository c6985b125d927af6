import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { RefusedDecision } from "~/components/plan/refused-decision";
import { decideSteps } from "~/decide-steps.server";
import { documentTitle } from "~/frame/document-title";
import { ErrorPage } from "~/frame/error-page";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { canBeFitted } from "~/reports/can-be-fitted";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { casePageReport } from "~/reports/case/shown-columns.server";
import { caseStep } from "~/reports/plan/beside-plan.server";
import decisionStyles from "~/styles/decisions.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import address from "./case.css";
import { CasePage } from "./case-page";
import { nextStepMarkup } from "./next-step-markup.server";
import { NoSuchCase } from "./no-such-case";
import pictureAddress from "./time-line.css";

export const meta: MetaFunction = ({ matches, params }) =>
  documentTitle(matches, (language) => words(language).oneCase.title(params.caseId ?? ""));

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: address },
  { rel: "stylesheet", href: decisionStyles },
  { rel: "stylesheet", href: pictureAddress },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await visit.require(caseReport, { code: params.caseId ?? "" });
  if (report === null) throw new Response(null, { status: 404 });
  const step = isOpen(report) && canBeFitted(report) ? await caseStep(visit, report.facts.caseId) : null;
  return json({
    report: casePageReport(report, visit.language),
    horizon: visit.filters.horizon,
    nextStep: nextStepMarkup(report, step, visit, request),
  });
}

const isOpen = ({ facts }: CaseReport) => facts.status === "open";

/** Records what people decide about the next step. */
export const action = ({ request }: ActionFunctionArgs) => decideSteps(request);

export const clientLoader = withWords("oneCase");

export default function Case() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <RefusedDecision sentence={refused?.sentence} />
      <CasePage format={useFormat()} {...useLoaderData<typeof loader>()} />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { language } = useFormat();
  return isRouteErrorResponse(error) && error.status === 404 ? (
    <NoSuchCase language={language} />
  ) : (
    <ErrorPage />
  );
}
