import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import shared from "~/styles/at-risk.css";
import { words } from "~/words/words";
import address from "./overview.css";
import { loader } from "./overview-loader.server";
import { OverviewPage } from "./overview-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.overview);

export const links = () => [shared, address].map((href) => ({ rel: "stylesheet", href }));

export { loader };

export const clientLoader = withWords("overview");

export default function Overview() {
  return <OverviewPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
