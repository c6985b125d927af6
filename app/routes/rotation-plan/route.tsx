import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HowComputed } from "~/components/how-computed";
import { PageHead } from "~/components/page-head";
import { Still } from "~/components/still";
import { inLanguage } from "~/domain/text";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { rotationPageReport } from "~/reports/rotation/rotation-page.server";
import effectStyles from "~/styles/effects.css";
import styles from "~/styles/rotation.css";
import { visitOf } from "~/visit.server";
import { rotationMarkup } from "./rotation-markup.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, (language) => inLanguage(data?.title, language) ?? "");

export const links: LinksFunction = () => [effectStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const { title, view } = await rotationPageReport(visit);
  const { rows: _rows, columns: _columns, ...facts } = view.pairs;
  const choices = await visit.require(filterChoices);
  return json({ title, facts, choices, markup: rotationMarkup(view, request) });
}

export const clientLoader = withWords();

/** Who could hand which stuck cases to whom, in every branch. */
export default function RotationPlanPage() {
  const format = useFormat();
  const { title, facts, choices, markup } = useLoaderData<typeof loader>();
  const { subject, says, saysNot } = facts.meaning;
  const { language } = format;
  return (
    <>
      <PageHead
        format={format}
        title={inLanguage(title, language)}
        subject={subject}
        facts={facts}
        choices={choices}
        exportPath="/rotation-plan"
      />
      <Still markup={markup} />
      <HowComputed
        language={language}
        says={inLanguage(says, language)}
        saysNot={inLanguage(saysNot, language)}
      />
    </>
  );
}
