import type { FilterChoices } from "../domain/filter-choices";
import type { NotReady } from "../domain/heavy-answer";
import type { PageFacts, Report, ReportMeaning } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { FitsWaiting, type WaitingWords } from "./fits-waiting";
import { HowComputed } from "./how-computed";
import { NoRows } from "./no-rows";
import { PageHead } from "./page-head";
import { Stills } from "./stills";

interface StillPageProps {
  format: Format;
  title: string;
  facts: PageFacts;
  meaning: Pick<ReportMeaning, "subject" | "says" | "saysNot" | "isJudged">;
  choices: FilterChoices;
  /** Address whose twins hold the page's table, where it has rows. */
  exportPath: string;
  hasRows: boolean;
  /** Everything between the head and how it is computed; null where nothing fits the filters. */
  markup: string | null;
  /** Why the markup is not there yet, and what is said meanwhile. */
  waiting?: NotReady | null;
  waitingWords?: WaitingWords;
}

/** A page of one report in which nothing moves: the head, what the server drew, how to read it. */
export function StillPage(props: StillPageProps) {
  const { format, title, facts, meaning, choices, exportPath, hasRows, markup } = props;
  const { waiting, waitingWords } = props;
  const { language } = format;
  return (
    <>
      <PageHead
        format={format}
        title={title}
        subject={meaning.subject}
        facts={facts}
        choices={choices}
        isJudged={meaning.isJudged}
        exportPath={hasRows ? exportPath : undefined}
      />
      {waiting && waitingWords && <FitsWaiting format={format} waiting={waiting} text={waitingWords} />}
      {markup === null && !waiting && <NoRows language={language} cutOffDate={facts.cutOffDate} />}
      {markup !== null && (
        <>
          <Stills markup={markup} />
          <HowComputed
            language={language}
            says={inLanguage(meaning.says, language)}
            saysNot={inLanguage(meaning.saysNot, language)}
          />
        </>
      )}
    </>
  );
}

/** What a still page's head needs of its report: its table is drawn already. */
export function factsOf(report: Report) {
  const { rows: _rows, columns: _columns, name: _name, total, meaning, ...facts } = report;
  return { facts, meaning, hasRows: total > 0 };
}
