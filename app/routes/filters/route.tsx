import {
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Still } from "~/components/still";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import styles from "./filters.css";
import { chosenAddress, filtersMarkup } from "./filters-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pageHead.allFilters);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const chosen = chosenAddress(visit, new URL(request.url));
  if (chosen !== null) throw redirect(chosen);
  return json({ markup: await filtersMarkup(visit, request) });
}

export const clientLoader = withWords();

/** All filters of a page, where each may be chosen or left out, and people are found by their names. */
export default function Filters() {
  const { language } = useFormat();
  const { markup } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{words(language).pageHead.allFilters}</h1>
        </div>
      </header>
      <Still markup={markup} />
    </>
  );
}
