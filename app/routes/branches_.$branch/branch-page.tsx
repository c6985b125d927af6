import { useLocation } from "@remix-run/react";
import { FitsWaiting } from "~/components/fits-waiting";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { placeAddress } from "~/components/place-address";
import { Still } from "~/components/still";
import { Stills } from "~/components/stills";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts, ReportMeaning } from "~/domain/report";
import { type Bilingual, inEachLanguage, inLanguage, type Language } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { BranchPageReport } from "~/reports/branch/branch-page-report.server";
import { words } from "~/words/words";

interface BranchPageProps {
  format: Format;
  branch: Pick<BranchPageReport, "name" | "within">;
  facts: PageFacts;
  meaning: Pick<ReportMeaning, "says" | "saysNot">;
  /** What the server drew; null where nothing fits the filters. */
  markup: { before: string; after: string } | null;
  /** What it does next; null where nobody knows days. */
  plan: string | null;
  /** Who could hand what to whom; null while it is being computed. */
  handOver: { markup: string | null; waiting: NotReady | null };
  choices: FilterChoices;
}

/** One branch: its figures, beside the branches of its region, its money by method and cause, its officers. */
export function BranchPage(props: BranchPageProps) {
  const { format, branch, facts, meaning, markup, plan, handOver, choices } = props;
  const { language } = format;
  const { pages, branchPage } = words(language);
  const { search } = useLocation();
  const { name, within } = branch;
  return (
    <>
      <PageHead
        format={format}
        title={inLanguage(name, language)}
        within={[
          { name: pages.branches, to: `/branches${carriedSearch(search)}` },
          ...(within
            ? [{ name: inLanguage(within.name, language), to: placeAddress("regions", search, within.code) }]
            : []),
        ]}
        subject={subjectOf(name, within?.name)}
        facts={facts}
        choices={choices}
        fixed={["branch"]}
      />
      {markup === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <>
          {plan !== null && <Still markup={plan} />}
          <Stills markup={markup.before} />
          {handOver.markup !== null && <Still markup={handOver.markup} />}
          {handOver.waiting && (
            <FitsWaiting format={format} waiting={handOver.waiting} text={branchPage.handOver} />
          )}
          <Still markup={markup.after} />
          <HowComputed
            language={language}
            says={inLanguage(meaning.says, language)}
            saysNot={inLanguage(meaning.saysNot, language)}
          >
            <p>{branchPage.links}</p>
          </HowComputed>
        </>
      )}
    </>
  );
}

function subjectOf(name: Bilingual, region: Bilingual | undefined): Bilingual {
  const subject = (language: Language) =>
    words(language).branchPage.subject(inLanguage(name, language), inLanguage(region, language) ?? "");
  return inEachLanguage(subject);
}
