import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { annotationAsked } from "~/annotate.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { safeRedirect } from "~/safe-redirect.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { annotationMarkup } from "./annotation-markup.server";
import { TrendPage } from "./trend-page";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.trend);

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, trendReport);
  return json({
    report,
    choices: await visit.require(filterChoices),
    annotations: await annotationMarkup(visit, request),
  });
}

/** Writes or withdraws a note; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const refused = await annotationAsked(visit, await request.formData());
  if (refused === null)
    return redirect(`${safeRedirect(request.url.slice(new URL(request.url).origin.length))}#annotations`);
  return json({ annotations: await annotationMarkup(visit, request, refused) }, { status: 409 });
}

export const clientLoader = withWords("trend");

export default function Trend() {
  return (
    <TrendPage format={useFormat()} {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
  );
}
