import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { words } from "~/words/words";
import { action, loader } from "./trend-loader.server";
import { TrendPage } from "./trend-page";

export { action, loader };

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.trend);

export const clientLoader = withWords("trend");

export default function Trend() {
  return (
    <TrendPage format={useFormat()} {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
  );
}
