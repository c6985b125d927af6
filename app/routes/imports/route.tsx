import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { importsReport } from "~/reports/imports/imports-report.server";
import { uploads } from "~/uploads.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import address from "./imports.css";
import { ImportsPage } from "./imports-page";
import { undoAsked, undoQuestion } from "./undo-asked.server";
import { wayIn } from "./way-in.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.imports);

export const links = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { searchParams } = new URL(request.url);
  const question = await undoQuestion(visit, searchParams.get("undo"));
  const mayImport = visit.scope.kind === "everything";
  return json({
    way: mayImport ? wayIn(uploads(), searchParams.get("refused")) : null,
    report: await visit.require(importsReport),
    question,
    undone: searchParams.get("undone"),
  });
}

/** Undoes an import; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const answer = await undoAsked(visit, (await request.formData()).get("batch"));
  if ("undone" in answer) return redirect(`/imports?undone=${answer.undone}`);
  return json(answer, { status: 409 });
}

export const clientLoader = withWords("imports");

export default function Imports() {
  const refused = useActionData<typeof action>();
  return (
    <ImportsPage
      format={useFormat()}
      {...useLoaderData<typeof loader>()}
      refused={refused?.sentence ?? null}
    />
  );
}
