import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { filterChoices } from "~/reports/filter-choices.server";
import { measuresReport } from "~/reports/measures/measures-report.server";
import { requireReport } from "~/reports/require-report.server";
import { beside } from "~/reports/viewed";
import { vintagesReport } from "~/reports/vintages/vintages-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { vintagesMarkup } from "./vintages-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.vintages);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, vintagesReport, measuresReport.reads);
  const measures = beside(await visit.require(measuresReport), visit);
  return json({
    ...factsOf(report),
    markup: vintagesMarkup(report, measures, request),
    choices: await visit.require(filterChoices),
  });
}

export default function Vintages() {
  const format = useFormat();
  return (
    <StillPage
      format={format}
      title={words(format.language).pages.vintages}
      exportPath="/vintages"
      {...useLoaderData<typeof loader>()}
    />
  );
}
