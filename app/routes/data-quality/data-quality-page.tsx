import { Link } from "@remix-run/react";
import { ExportMenu } from "~/components/export-menu";
import { Freshness } from "~/components/freshness";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { Still } from "~/components/still";
import type { PageFacts, ReportMeaning } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { paragraph, sentence } from "~/words/sentence";
import { words } from "~/words/words";

interface DataQualityPageProps {
  format: Format;
  facts: PageFacts;
  meaning: ReportMeaning;
  /** What waits, what is doubtful and what was read, as markup; null while nothing is loaded. */
  body: string | null;
  /** Why an answer was refused. */
  refused?: string | null;
}

/** What is missing, late, repeated, contradictory or assumed in what the bank delivered. */
export function DataQualityPage({ format, facts, meaning, body, refused = null }: DataQualityPageProps) {
  const { language } = format;
  const { pages, dataQuality: say } = words(language);
  const { subject, says, saysNot } = meaning;
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{pages["data-quality"]}</h1>
          <ExportMenu path="/data-quality" search={facts.search} language={language} />
        </div>
        <p className="filter-sentence">
          {paragraph(language, sentence(language, inLanguage(subject, language)), say.scope)}
        </p>
        <Freshness format={format} facts={facts} counted="cases" />
      </header>
      {refused !== null && (
        <p className="notice" role="alert">
          {refused}
        </p>
      )}
      {body === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <>
          <Still markup={body} />
          <HowComputed
            language={language}
            says={inLanguage(says, language)}
            saysNot={inLanguage(saysNot, language)}
          />
        </>
      )}
      <p className="onward">
        <Link to="/imports">{say.importsLink} →</Link>
      </p>
    </>
  );
}
