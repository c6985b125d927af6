import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { breachesPageReport } from "~/reports/conduct/conduct-page-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { breachesMarkup, breachesTitle } from "./breaches-markup.server";
import { BreachesPage } from "./breaches-page";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.title, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await breachesPageReport(visit);
  const { rows: _rows, columns: _columns, ...facts } = page.report;
  return json({
    title: breachesTitle,
    facts,
    markup: breachesMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export default function Breaches() {
  return <BreachesPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
