import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StillPage } from "~/components/still-page";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import styles from "~/styles/effects.css";
import { action, loader } from "./targets-loader.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.title, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const clientLoader = withWords();

/** Received against target, what is expected by the end of the year, and the targets themselves with their forms. */
export default function Targets() {
  const format = useFormat();
  const { title, ...shown } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <StillPage
      {...{ format, ...shown, ...answered }}
      title={inLanguage(title, format.language)}
      exportPath="/targets"
    />
  );
}
