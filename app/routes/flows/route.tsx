import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { factsOf, StillPage } from "~/components/still-page";
import { store } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { filterChoices } from "~/reports/filter-choices.server";
import { namer } from "~/reports/namer.server";
import { requirePage } from "~/reports/page-answer.server";
import { requireReport } from "~/reports/require-report.server";
import styles from "~/styles/effects.css";
import { words } from "~/words/words";
import { flowsMarkup } from "./flows-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.flows);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(store(), scope, request, "flows");
  const asked = { ...report.filters, sort: null };
  const beside = { scope, filters: asked, code: "" };
  const [paths, sequences, downgrades] = await Promise.all([
    requirePage(store(), { page: "paths", ...beside }),
    requirePage(store(), { page: "sequences", ...beside }),
    requirePage(store(), { page: "downgrades", ...beside }),
  ]);
  const nameOf = await namer(store(), report.importVersion);
  return json({
    ...factsOf(report),
    markup: flowsMarkup({ flows: report, paths, sequences, downgrades, nameOf }, request),
    choices: await filterChoices(store(), scope),
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
