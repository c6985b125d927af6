import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages["data-quality"]);

export const links = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, dataQualityReport);
  return json({ report, detail: await visit.require(qualityDetail) });
}

export const clientLoader = withWords("dataQuality");

export default function DataQuality() {
  return <DataQualityPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
