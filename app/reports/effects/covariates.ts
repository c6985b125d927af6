/** Everything known before an episode began that may have moved both the choice of its method and what was paid. */
import type { EffectEpisode, EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import { type Covariate, kind, quantity } from "./covariate";
import { officerSuccess } from "./officer-success";
import type { Outcomes } from "./outcomes";

/** What tells how much was paid before: left out where that is the question (see `negativeControl`). */
export const TELLING_OF_PAST_MONEY: readonly string[] = ["recovered", "outstanding"];

/** Covariates of the judged episodes, in the order of `rows`. Amounts by their logarithm, so that no unit matters. */
export function covariates(
  episodes: EffectEpisodes,
  { rows, paid }: Outcomes,
  horizon: Horizon,
): Covariate[] {
  const column = <Key extends keyof EffectEpisode>(key: Key): EffectEpisode[Key][] =>
    rows.map((row) => episodes[key][row] as EffectEpisode[Key]);
  const amounts = (key: "exposureMinor" | "outstandingMinor") =>
    column(key).map((minor) => (minor > 0 ? Math.log(minor) : null));
  const recoveredShares = rows.map((row) => recoveredBefore(episodes, row));
  const keptShares = rows.map((row) =>
    episodes.promisesMade[row] === 0 ? null : episodes.promisesKept[row]! / episodes.promisesMade[row]!,
  );
  const success = officerSuccess({
    officerOf: column("officerId"),
    caseOf: column("caseId"),
    startDay: column("startDay"),
    paid,
    horizon,
  });
  return [
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
    ...traits(column("traits")),
  ];
}

/** Share of the debt that had come in before the first day, 0–1. */
export function recoveredBefore(episodes: EffectEpisodes, row: number): number {
  const received = Math.max(0, episodes.receivedBeforeMinor[row]!);
  return received / (received + episodes.outstandingMinor[row]!);
}

function traits(listed: readonly (string | null)[]): Covariate[] {
  const lists = listed.map((text) => (text ? text.split(";") : []));
  const known = [...new Set(lists.flat())].sort();
  return known.map((trait) =>
    kind(
      `trait:${trait}`,
      lists.map((list) => String(list.includes(trait))),
    ),
  );
}
