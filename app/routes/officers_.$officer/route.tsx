import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codeAt } from "~/domain/code-address";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { officerPageReport } from "~/reports/officer/officer-page-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { officerMarkup, officerSubject } from "./officer-markup.server";
import { OfficerPage } from "./officer-page";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.name, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await officerPageReport(visit, codeAt(new URL(request.url).pathname));
  if (page === null) throw new Response(null, { status: 404 });
  const { detail, waiting } = page;
  const { rows: _rows, columns: _columns, ...facts } = detail.figures;
  return json({
    name: detail.name,
    branch: detail.within,
    subject: officerSubject(detail.name),
    facts,
    waiting,
    markup: officerMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("officersPage");

export default function OneOfficer() {
  return <OfficerPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
