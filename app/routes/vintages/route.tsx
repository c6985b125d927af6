import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { factsOf, StillPage } from "~/components/still-page";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { filterChoices } from "~/reports/filter-choices.server";
import { requirePage } from "~/reports/page-answer.server";
import { requireReport } from "~/reports/require-report.server";
import styles from "~/styles/effects.css";
import { words } from "~/words/words";
import { vintagesMarkup } from "./vintages-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.vintages);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(store(), scope, request, "vintages");
  const asked = { ...report.filters, sort: null };
  const measures = await requirePage(store(), { page: "measures", scope, filters: asked, code: "" });
  return json({
    ...factsOf(report),
    markup: vintagesMarkup(report, measures, request),
    choices: await filterChoices(store(), scope),
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
