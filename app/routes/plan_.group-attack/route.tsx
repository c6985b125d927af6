import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { attackSheetsPage } from "~/reports/plan/attack-sheets.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./attack.css";
import { attackMarkup } from "./attack-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).planPage.attackSheets);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { list, sheets, waiting } = await attackSheetsPage(visit);
  return json({
    ...factsOf(list),
    waiting,
    markup: sheets && attackMarkup(sheets, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("planPage");

/** A page for each planned group attack, to fill in and take along. */
export default function GroupAttackSheets() {
  const format = useFormat();
  const { planPage } = words(format.language);
  return (
    <StillPage
      format={format}
      title={planPage.attackSheets}
      exportPath="/plan"
      waitingWords={planPage}
      {...useLoaderData<typeof loader>()}
    />
  );
}
