import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isWidePaper } from "~/domain/export-formats";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { packOf } from "~/reports/pack/pack.server";
import riskStyles from "~/styles/at-risk.css";
import effectStyles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./pack.css";
import { packMarkup } from "./pack-markup.server";
import { PackPage } from "./pack-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.pack);

export const links: LinksFunction = () =>
  [effectStyles, riskStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const pack = await packOf(visit);
  // Charts are drawn already: only what the head shows goes along.
  const { trend: _trend, figures: _figures, ...facts } = pack.overview;
  return json({
    facts,
    waiting: pack.waiting,
    markup: packMarkup(pack, request),
    isWide: isWidePaper(new URL(request.url).searchParams),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("planPage");

/** What a board asks, for paper. */
export default function BoardPack() {
  return <PackPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
