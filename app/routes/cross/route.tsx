import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FitsWaiting } from "~/components/fits-waiting";
import { factsOf, StillPage } from "~/components/still-page";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { crossPageReport } from "~/reports/cross/cross-page-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import shared from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./cross.css";
import { crossMarkup, fitsText } from "./cross-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.cross);

export const links: LinksFunction = () => [shared, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await crossPageReport(visit);
  return json({
    ...factsOf(page.report),
    markup: crossMarkup(page, request),
    waiting: page.waiting && { waiting: page.waiting, text: fitsText(visit.language) },
    choices: await visit.require(filterChoices),
  });
}

export default function Cross() {
  const format = useFormat();
  const { waiting, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <StillPage format={format} title={words(format.language).pages.cross} exportPath="/cross" {...page} />
      {waiting && <FitsWaiting format={format} {...waiting} />}
    </>
  );
}
