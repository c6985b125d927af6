import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codeAt } from "~/domain/code-address";
import { isPartial } from "~/domain/method-analysis";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { methodPageReport } from "~/reports/method/method-page-report.server";
import styles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { methodMarkup, methodSubject } from "./method-markup.server";
import { MethodPage } from "./method-page";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.name, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await methodPageReport(visit, codeAt(new URL(request.url).pathname));
  if (page === null) throw new Response(null, { status: 404 });
  const { detail, waiting, analysis } = page;
  const { rows: _rows, columns: _columns, ...facts } = detail.figures;
  return json({
    name: detail.name,
    subject: methodSubject(detail.name),
    facts,
    waiting,
    isPartial:
      page.panel === "computing" ||
      (analysis !== null && (isPartial(analysis) || page.credit === "computing")),
    markup: methodMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("methodsPage");

export default function OneMethod() {
  return <MethodPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
