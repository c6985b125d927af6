import { undecidedDates } from "../domain/delivery";
import { repeatsInTotals } from "../domain/doubts";
import type { PageFacts } from "../domain/report";
import { marks } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { assumptionsInWords } from "./assumptions-in-words";
import { undeliveredNames } from "./undelivered-months";

interface FreshnessProps {
  format: Format;
  facts: PageFacts;
  counted: "cases" | "episodes";
  isJudged?: boolean;
}

/** Until when the data reach, when they came, how many there are, and what of them was supposed. */
export function Freshness({ format, facts, counted, isJudged = true }: FreshnessProps) {
  const { cutOffDate, loadedAt, batch, population } = facts;
  const { pageHead } = words(format.language);
  if (cutOffDate === null) return <p className="freshness">{pageHead.nothingLoaded}</p>;
  const { sentence } = marks(format.language);
  const loaded = loadedAt === null ? format.date(null) : format.date(loadedAt.slice(0, 10));
  const sentences = [
    pageHead.freshness(format.date(cutOffDate), loaded, batch === null ? format.count(null) : String(batch)),
    populationText(format, population, counted, isJudged),
    ...assumptionsInWords(format, facts),
    ...deliveryTexts(format, facts),
  ];
  return <p className="freshness">{sentences.filter(Boolean).join(sentence)}</p>;
}

/** Dates and payments that wait for a person, and months that never came. */
function deliveryTexts(format: Format, { delivery }: Pick<PageFacts, "delivery">): string[] {
  const { pageHead } = words(format.language);
  const { list } = marks(format.language);
  const far = undecidedDates(delivery);
  const dates = far.slice(0, NAMED).map(({ date }) => format.date(date));
  const missing = undeliveredNames(format, delivery.undelivered.slice(0, NAMED));
  const repeats = repeatsInTotals(delivery.doubts);
  const named = (names: string[], all: number) => names.join(list) + (all > names.length ? " …" : "");
  return [
    ...(far.length > 0 ? [pageHead.farDates(far.length, named(dates, far.length))] : []),
    ...(repeats
      ? [pageHead.repeats(repeats.rows, format.money(repeats.amountMinor), repeats.answer !== null)]
      : []),
    ...(missing.length > 0 ? [pageHead.undelivered(named(missing, delivery.undelivered.length))] : []),
  ];
}

/** So many dates or months are named, the others only counted. */
const NAMED = 3;

function populationText(
  format: Format,
  population: PageFacts["population"],
  counted: FreshnessProps["counted"],
  isJudged: boolean,
): string {
  const { pageHead } = words(format.language);
  const [all, matured] =
    counted === "cases"
      ? [population.cases, population.maturedCases]
      : [population.episodes, population.maturedEpisodes];
  const [whole, bare] =
    counted === "cases"
      ? [pageHead.population, pageHead.populationOnly]
      : [pageHead.episodes, pageHead.episodesOnly];
  return matured === null || !isJudged ? bare(all) : whole(all, format.count(matured));
}
