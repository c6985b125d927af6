import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { words } from "~/words/words";
import address from "./data-quality.css";
import { action, loader } from "./data-quality-loader.server";
import { DataQualityPage } from "./data-quality-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages["data-quality"]);

export const links = () => [{ rel: "stylesheet", href: address }];

export { action, loader };

export const clientLoader = withWords("dataQuality");

export default function DataQuality() {
  const refused = useActionData<typeof action>();
  return (
    <DataQualityPage
      format={useFormat()}
      {...useLoaderData<typeof loader>()}
      refused={refused?.sentence ?? null}
    />
  );
}
