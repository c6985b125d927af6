import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factsOf, StillPage } from "~/components/still-page";
import { REPORTS } from "~/domain/reports";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { whyNowPage } from "~/reports/why-now/why-now-report.server";
import effectStyles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { whyNowMarkup } from "./why-now-markup.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.title, language) ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: effectStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const page = await whyNowPage(visit);
  return json({
    ...factsOf(page.list),
    title: REPORTS["why-now"].title,
    waiting: page.waiting,
    markup: whyNowMarkup(page, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("planPage");

/** What has come up on open cases and cannot wait: the most money lost per week of delay first. */
export default function WhyNow() {
  const format = useFormat();
  const { title, ...page } = useLoaderData<typeof loader>();
  const { whyNow } = words(format.language).planPage;
  return (
    <StillPage
      format={format}
      title={inLanguage(title, format.language)}
      exportPath="/why-now"
      waitingWords={whyNow}
      {...page}
    />
  );
}
