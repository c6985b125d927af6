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
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { qualityDetail } from "~/reports/data-quality/quality-detail.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import address from "./data-quality.css";
import { DataQualityPage } from "./data-quality-page";
import { decisionAsked } from "./decision-asked.server";
import { decisionMarkup } from "./decision-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages["data-quality"]);

export const links = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, dataQualityReport);
  const { decisions, ...detail } = await visit.require(qualityDetail);
  const toDecide = decisionMarkup(report, { delivery: report.delivery, decisions }, request);
  return json({ report, detail, toDecide });
}

/** Records an answer to a finding; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const answer = await decisionAsked(await visitOf(request), await request.formData());
  return answer.outcome === "done" ? redirect("/data-quality") : json(answer, { status: 409 });
}

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
