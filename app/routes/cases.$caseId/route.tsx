import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { RefusedDecision } from "~/components/plan/refused-decision";
import { documentTitle } from "~/frame/document-title";
import { ErrorPage } from "~/frame/error-page";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import decisionStyles from "~/styles/decisions.css";
import noteStyles from "~/styles/notes.css";
import { words } from "~/words/words";
import address from "./case.css";
import { action, loader } from "./case-loader.server";
import { CasePage } from "./case-page";
import { NoSuchCase } from "./no-such-case";
import pictureAddress from "./time-line.css";

export const meta: MetaFunction<typeof loader> = ({ matches, data, params }) =>
  documentTitle(matches, (language) =>
    words(language).oneCase.title(data?.report.facts.caseId ?? params.caseId ?? ""),
  );

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: address },
  { rel: "stylesheet", href: decisionStyles },
  { rel: "stylesheet", href: noteStyles },
  { rel: "stylesheet", href: pictureAddress },
];

export { action, loader };

export const clientLoader = withWords("oneCase");

export default function Case() {
  const refused = useActionData<typeof action>();
  // A note that was not kept, so that it can be put right.
  const typed = refused && "typed" in refused ? String(refused.typed) : "";
  return (
    <>
      <RefusedDecision sentence={refused?.sentence} />
      {typed !== "" && <pre className="typed">{typed}</pre>}
      <CasePage format={useFormat()} {...useLoaderData<typeof loader>()} />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { language } = useFormat();
  return isRouteErrorResponse(error) && error.status === 404 ? (
    <NoSuchCase language={language} />
  ) : (
    <ErrorPage />
  );
}
