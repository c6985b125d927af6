import { FitsWaiting } from "~/components/fits-waiting";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Stills } from "~/components/stills";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts } from "~/domain/report";
import { inEachLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";

interface PackPageProps {
  format: Format;
  facts: PageFacts;
  waiting: NotReady | null;
  /** What the server drew; null while nothing is loaded. */
  markup: string | null;
  /** For sheets that are wider than high. */
  isWide: boolean;
  choices: FilterChoices;
}

/** The pack under its own head: whose it is, of which months, and how to print it. */
export function PackPage({ format, facts, waiting, markup, isWide, choices }: PackPageProps) {
  const { language } = format;
  const { pages, planPage } = words(language);
  return (
    <>
      <PageHead
        format={format}
        title={pages.pack}
        subject={inEachLanguage((each) => words(each).pages.pack)}
        facts={facts}
        choices={choices}
      />
      {waiting && <FitsWaiting format={format} waiting={waiting} text={planPage} />}
      {markup === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <div className={isWide ? "pack wide-paper" : "pack"}>
          <Stills markup={markup} />
        </div>
      )}
    </>
  );
}
