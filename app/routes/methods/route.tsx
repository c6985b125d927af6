import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import styles from "~/styles/effects.css";
import { words } from "~/words/words";
import { loader } from "./methods-loader.server";
import { MethodsPage } from "./methods-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.methods);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export { loader };

export const clientLoader = withWords("methodsPage");

export default function Methods() {
  return <MethodsPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
