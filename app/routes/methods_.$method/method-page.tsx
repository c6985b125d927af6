import { useLocation } from "@remix-run/react";
import { FitsWaiting } from "~/components/fits-waiting";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { PartialEffects } from "~/components/partial-effects";
import { Stills } from "~/components/stills";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts } from "~/domain/report";
import { type Bilingual, inLanguage, LANGUAGES } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import { words } from "~/words/words";

interface MethodPageProps {
  format: Format;
  name: Bilingual;
  subject: Bilingual;
  facts: PageFacts;
  /** Why the effects are not there yet. */
  waiting: NotReady | null;
  /** Whether parts of them are still being computed. */
  isPartial: boolean;
  /** Everything below the head; null where no episode fits the filters. */
  markup: string | null;
  choices: FilterChoices;
}

/** One method: its title in both languages, and under it what the server drew. */
export function MethodPage(props: MethodPageProps) {
  const { format, name, subject, facts, waiting, isPartial, markup, choices } = props;
  const { language } = format;
  const { search } = useLocation();
  return (
    <>
      <PageHead
        format={format}
        title={[language, ...LANGUAGES.filter((other) => other !== language)]
          .map((each) => inLanguage(name, each))
          .join(" · ")}
        within={[{ name: words(language).pages.methods, to: `/methods${carriedSearch(search)}` }]}
        subject={subject}
        facts={facts}
        choices={choices}
        counted="episodes"
        fixed={["method"]}
      />
      {waiting && <FitsWaiting format={format} waiting={waiting} text={words(language).methodsPage} />}
      {markup === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <Stills markup={markup} />
      )}
      {isPartial && !waiting && <PartialEffects format={format} />}
    </>
  );
}
