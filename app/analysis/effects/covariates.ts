/** Everything known before an episode began that may have moved both the choice of its method and what was paid. */
import { monthOfDay } from "~/domain/calendar";
import type { EffectEpisode, EffectEpisodes } from "~/domain/effect-episodes";
import { type ColumnOf, chosenPlaces } from "~/statistics/value-columns";
import { bands, type Covariate, kind, member, quantity, traitCovariates } from "./covariate";
import { officerSuccess } from "./officer-success";

/** Within so many days of an episode's first day an officer has had success or not. */
const SUCCESS_DAYS = 90;

/** Covariates of the chosen episodes, in the order of `places`. Amounts by their logarithm, so that no unit matters. */
export function covariates(episodes: EffectEpisodes, places: Uint32Array): Covariate[] {
  // Worked out as they are read: as lists the columns of 300,000 months would need more than everything else.
  const each = <Value>(of: (place: number) => Value): ColumnOf<Value> => ({
    length: places.length,
    at: (row) => of(places[row]!),
  });
  const column = <Key extends keyof EffectEpisode>(key: Key): ColumnOf<EffectEpisode[Key]> =>
    chosenPlaces<EffectEpisode[Key]>(episodes[key], places);
  const amounts = (key: "exposureMinor" | "outstandingMinor") =>
    each((place) => {
      const minor = episodes[key].at(place)!;
      return minor > 0 ? Math.log(minor) : null;
    });
  const recoveredShares = each((place) => recoveredBefore(episodes, place));
  const keptShares = each((place) => {
    const made = episodes.promisesMade.at(place)!;
    return made === 0 ? null : episodes.promisesKept.at(place)! / made;
  });
  const success = officerSuccess({
    officerOf: column("officerId"),
    caseOf: column("caseId"),
    startDay: column("startDay"),
    paid: Uint8Array.from(places, (place) => Number(episodes.received90Minor.at(place)! > 0)),
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
    kind(
      "previous-paid",
      each((place) => String(episodes.previousPaid.at(place))),
    ),
    ...traitCovariates(column("traits")),
    member("officer", column("officerId")),
    member(
      "month",
      each((place) => monthOfDay(episodes.startDay.at(place)!)),
    ),
    // What was known on the day of default stays with the case, and rules are made of it; lateness today hides both.
    bands(
      "past-due-at-default",
      each((place) => episodes.daysPastDue.at(place)! - episodes.daysInDefault.at(place)!),
    ),
    member(
      "month-of-default",
      each((place) => monthOfDay(episodes.startDay.at(place)! - episodes.daysInDefault.at(place)!)),
    ),
  ];
  return all.filter(({ levels }) => levels.length > 1);
}

/** Share of the debt that had come in before the first day, 0–1. */
export function recoveredBefore(episodes: EffectEpisodes, place: number): number {
  const received = Math.max(0, episodes.receivedBeforeMinor.at(place)!);
  return received / (received + episodes.outstandingMinor.at(place)!);
}
