import { type Bilingual, inLanguage, marks } from "../domain/text";
import {
  ENOUGH_USES,
  type PlannedPlace,
  type PlannedSum,
  type TrySegment,
  VERDICTS,
  type Verdict,
} from "../domain/where-to-try";
import type { Format } from "../format";
import type { TryWords } from "../words/en/where-to-try";

type JudgedPlace = Pick<
  TrySegment,
  | "kind"
  | "verdict"
  | "isOutbid"
  | "candidates"
  | "placeCandidates"
  | "planned"
  | "gain"
  | "probabilityBetter"
  | "pilotSize"
  | "evidenceEpisodes"
  | "plan"
  | "hourWorthMinor"
>;

/** The branch; a region, or those of its branches that have no line of their own. */
export function placeName(
  {
    region,
    branch,
    isRest,
  }: { region: { name: Bilingual }; branch: { name: Bilingual } | null; isRest: boolean },
  { language }: Format,
  text: TryWords,
): string {
  if (branch) return inLanguage(branch.name, language);
  return isRest ? text.restOf(inLanguage(region.name, language)) : inLanguage(region.name, language);
}

/** What a branch head would act on. */
export function verdictSentence(
  place: JudgedPlace,
  { format, text }: { format: Format; text: TryWords },
): string {
  if (place.plan !== null) return plannedSentence(place, place.plan, format, text);
  const { kind, verdict, candidates, placeCandidates, planned, gain, probabilityBetter } = place;
  const { pilotSize, evidenceEpisodes, isOutbid } = place;
  if (gain === null || probabilityBetter === null) return text.leadNoEvidence(candidates);
  const money = [gain.expected, gain.low, gain.high].map(format.money) as [string, string, string];
  const probability = format.share(probabilityBetter, 0.2);
  const join = (...sentences: string[]) => sentences.join(marks(format.language).sentence);
  switch (verdict) {
    case "adopt":
      return kind === "personnel-rotation"
        ? text.adoptRotation(planned?.cases ?? candidates, ...money, evidenceEpisodes)
        : text.adopt(candidates, ...money, evidenceEpisodes);
    case "try":
      return join(
        text.try(pilotSize ?? placeCandidates, placeCandidates, ...money),
        ...(candidates < placeCandidates ? [text.someOf(candidates, placeCandidates)] : []),
        kind === "group-attack" && evidenceEpisodes < ENOUGH_USES
          ? text.fewUses(evidenceEpisodes)
          : text.notSure(probability),
      );
    case "wait":
      return isOutbid ? text.outbid(candidates, probability) : text.wait(candidates, probability);
    case "avoid":
      return text.avoid(candidates, probability);
  }
}

/** What the plan does with the place, what else it says of its cases, and what the rest waits for. */
function plannedSentence(
  { kind, candidates, hourWorthMinor }: JudgedPlace,
  { first, tried, counts, waits }: PlannedPlace,
  format: Format,
  text: TryWords,
): string {
  const { language } = format;
  const money = (sum: PlannedSum) =>
    [sum.expectedMinor, sum.lowMinor, sum.highMinor].map(format.money) as [string, string, string];
  const use = kind === "personnel-rotation" ? text.planHandOver : text.planUse;
  const others = (Object.keys(VERDICTS) as Verdict[]).filter((verdict) => counts[verdict] > 0);
  const waitText = {
    hours:
      hourWorthMinor === null ? text.waits.hoursUnpriced : text.waits.hours(format.money(hourWorthMinor)),
    "other-step": text.waits.otherStep,
    "nothing-better": text.waits.nothingBetter,
  };
  return [
    first.cases > 0 ? use(first.cases, ...money(first), format.minutes(first.minutes)) : null,
    tried.cases > 0 ? text.planTry(tried.cases, ...money(tried)) : null,
    text.planCounts(
      candidates,
      others
        .map((verdict) => text.countOf(counts[verdict], inLanguage(VERDICTS[verdict].name, language)))
        .join(marks(language).clause),
    ),
    waits === null ? null : waitText[waits],
  ]
    .filter((sentence) => sentence !== null)
    .join(marks(language).sentence);
}
