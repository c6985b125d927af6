/** Everything known before an episode began that may have moved both the choice of its method and what was paid. */
import type { EffectEpisode, EffectEpisodes } from "~/domain/effect-episodes";
import { type Covariate, kind, quantity, traitCovariates } from "./covariate";
import { officerSuccess } from "./officer-success";

/** Within so many days of an episode's first day an officer has had success or not. */
const SUCCESS_DAYS = 90;

/** Covariates of the chosen episodes, in the order of `places`. Amounts by their logarithm, so that no unit matters. */
export function covariates(episodes: EffectEpisodes, places: Uint32Array): Covariate[] {
  const column = <Key extends keyof EffectEpisode>(key: Key): EffectEpisode[Key][] =>
    Array.from(places, (place) => episodes[key][place] as EffectEpisode[Key]);
  const amounts = (key: "exposureMinor" | "outstandingMinor") =>
    column(key).map((minor) => (minor > 0 ? Math.log(minor) : null));
  const recoveredShares = Array.from(places, (place) => recoveredBefore(episodes, place));
  const keptShares = Array.from(places, (place) =>
    episodes.promisesMade[place] === 0 ? null : episodes.promisesKept[place]! / episodes.promisesMade[place]!,
  );
  const success = officerSuccess({
    officerOf: column("officerId"),
    caseOf: column("caseId"),
    startDay: column("startDay"),
    paid: column("received90Minor").map((minor) => Number(minor > 0)),
    windowDays: SUCCESS_DAYS,
  });
  const all = [
    quantity("exposure", amounts("exposureMinor")),
    quantity("outstanding", amounts("outstandingMinor")),
    quantity("recovered", recoveredShares),
    quantity("days-past-due", column("daysPastDue")),
    quantity("days-in-default", column("daysInDefault")),
    quantity("earlier-episodes", column("earlierEpisodes")),
    quantity("earlier-activities", column("earlierActivities")),
    quantity("earlier-methods", column("earlierMethods")),
    quantity("running-episodes", column("runningEpisodes")),
    quantity("days-since-receipt", column("daysSinceReceipt")),
    quantity("days-since-activity", column("daysSinceActivity")),
    quantity("promises-made", column("promisesMade")),
    quantity("promises-kept", keptShares),
    quantity("tenure", column("tenureDays")),
    quantity("officer-load", column("officerLoad")),
    quantity("officer-success", success),
    kind("security", column("security")),
    kind("cause", column("causeId")),
    kind("region", column("regionId")),
    kind("borrower-kind", column("borrowerKindId")),
    kind("previous-method", column("previousMethodId")),
    kind("previous-paid", column("previousPaid").map(String)),
    ...traitCovariates(column("traits")),
  ];
  return all.filter(({ levels }) => levels.length > 1);
}

/** Share of the debt that had come in before the first day, 0–1. */
export function recoveredBefore(episodes: EffectEpisodes, place: number): number {
  const received = Math.max(0, episodes.receivedBeforeMinor[place]!);
  return received / (received + episodes.outstandingMinor[place]!);
}
