import { FitsWaiting } from "~/components/fits-waiting";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Still } from "~/components/still";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts, ReportMeaning } from "~/domain/report";
import type { Format } from "~/format";
import { words } from "~/words/words";

interface WhereToTryPageProps {
  format: Format;
  facts: PageFacts & { meaning: ReportMeaning };
  waiting: NotReady | null;
  /** Everything below the head; null while it is computed or while nothing is loaded. */
  markup: string | null;
  choices: FilterChoices;
}

/** Where another attempt would pay: a ranked list, and why. */
export function WhereToTryPage({ format, facts, waiting, markup, choices }: WhereToTryPageProps) {
  const { language } = format;
  const { pages, tryPage } = words(language);
  return (
    <>
      <PageHead
        format={format}
        title={pages.whereToTry}
        subject={facts.meaning.subject}
        facts={facts}
        choices={choices}
        exportPath="/where-to-try"
      />
      {waiting && <FitsWaiting format={format} waiting={waiting} text={tryPage} />}
      {markup !== null && <Still markup={markup} />}
      {markup === null && !waiting && <NoRows language={language} cutOffDate={facts.cutOffDate} />}
    </>
  );
}
