import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { database } from "~/db.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { methodGlossary } from "~/reports/method-glossary.server";
import { requireReport } from "~/reports/require-report.server";
import { methodsPage } from "~/words/pages/methods-page";
import { words } from "~/words/words";
import { MethodsPage } from "./methods-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.methods);

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const report = await requireReport(database(), scope, request, "methods");
  const glossary = methodGlossary(report.rows);
  return json({ report, glossary, choices: filterChoices(database(), scope) });
}

export const clientLoader = withWords(methodsPage);

export default function Methods() {
  return <MethodsPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
