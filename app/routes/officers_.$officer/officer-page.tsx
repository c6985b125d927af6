import { useLocation } from "@remix-run/react";
import { FitsWaiting } from "~/components/fits-waiting";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { placeAddress } from "~/components/place-address";
import { Stills } from "~/components/stills";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts } from "~/domain/report";
import { type Bilingual, inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import { words } from "~/words/words";

interface OfficerPageProps {
  format: Format;
  name: Bilingual;
  /** The home branch. */
  branch: { code: string; name: Bilingual } | null;
  subject: Bilingual;
  facts: PageFacts;
  waiting: NotReady | null;
  /** Everything below the head; null where nothing fits the filters. */
  markup: string | null;
  choices: FilterChoices;
}

/** One officer: under the head what the server drew. */
export function OfficerPage(props: OfficerPageProps) {
  const { format, name, branch, subject, facts, waiting, markup, choices } = props;
  const { language } = format;
  const { pages, officersPage } = words(language);
  const { search } = useLocation();
  return (
    <>
      <PageHead
        format={format}
        title={inLanguage(name, language)}
        within={[
          { name: pages.officers, to: `/officers${carriedSearch(search)}` },
          ...(branch
            ? [{ name: inLanguage(branch.name, language), to: placeAddress("branches", search, branch.code) }]
            : []),
        ]}
        subject={subject}
        facts={facts}
        choices={choices}
        counted="episodes"
        fixed={["officer"]}
      />
      {waiting && <FitsWaiting format={format} waiting={waiting} text={officersPage} />}
      {markup === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <Stills markup={markup} />
      )}
    </>
  );
}
