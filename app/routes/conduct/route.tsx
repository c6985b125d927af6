import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { conductPageReport } from "~/reports/conduct/conduct-page-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import shared from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./conduct.css";
import { conductMarkup } from "./conduct-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.conduct);

export const links: LinksFunction = () => [shared, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await conductPageReport(visit);
  return json({
    ...factsOf(page.report),
    markup: conductMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export default function Conduct() {
  const format = useFormat();
  return (
    <StillPage
      format={format}
      title={words(format.language).pages.conduct}
      exportPath="/conduct"
      {...useLoaderData<typeof loader>()}
    />
  );
}
