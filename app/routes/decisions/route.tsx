import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { REPORTS } from "~/domain/reports";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { decisionsPage } from "~/reports/decisions/decisions-page.server";
import { filterChoices } from "~/reports/filter-choices.server";
import effectStyles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { decisionsMarkup } from "./decisions-markup.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.title, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: effectStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await decisionsPage(visit);
  return json({
    ...factsOf(page.list),
    title: REPORTS.decisions.title,
    markup: decisionsMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

/** What became of what people decided about next steps. */
export default function Decisions() {
  const format = useFormat();
  const { title, ...page } = useLoaderData<typeof loader>();
  return (
    <StillPage format={format} title={inLanguage(title, format.language)} exportPath="/decisions" {...page} />
  );
}
