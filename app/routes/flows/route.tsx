import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { filterChoices } from "~/reports/filter-choices.server";
import { besideFlows } from "~/reports/flows/beside-flows.server";
import { flowsReport } from "~/reports/flows/flows-report.server";
import { requireReport } from "~/reports/require-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { flowsMarkup } from "./flows-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.flows);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const flows = await requireReport(visit, flowsReport);
  const page = await besideFlows(visit, flows);
  return json({
    ...factsOf(flows),
    markup: flowsMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export default function Flows() {
  const format = useFormat();
  return (
    <StillPage
      format={format}
      title={words(format.language).pages.flows}
      exportPath="/flows"
      {...useLoaderData<typeof loader>()}
    />
  );
}
