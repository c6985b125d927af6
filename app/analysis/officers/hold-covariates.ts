/** What was known of a case when an officer took it: what pooled chances are made from. */
import { monthOfDay } from "~/domain/calendar";
import type { HoldRecords } from "~/domain/hold-records";
import { type Covariate, kind, quantity, traitCovariates } from "../effects/covariate";

const MONTHS_A_YEAR = 12;

/**
 * In the order of the holds. Amounts by their logarithm, so that no unit matters.
 *
 * @param withRegion no where branches have a level of their own, or are what is compared
 */
export function holdCovariates(holds: HoldRecords, withRegion: boolean): Covariate[] {
  const recoveredShares = holds.receivedBeforeMinor.map((minor, row) => {
    const exposure = holds.exposureMinor[row]!;
    return exposure > 0 ? Math.max(0, minor) / exposure : null;
  });
  const all = [
    quantity(
      "exposure",
      holds.exposureMinor.map((minor) => (minor > 0 ? Math.log(minor) : null)),
    ),
    quantity("recovered", recoveredShares),
    quantity("days-past-due", holds.daysPastDue),
    quantity("days-in-default", holds.daysInDefault),
    quantity("days-since-receipt", holds.daysSinceReceipt),
    quantity("earlier-activities", holds.earlierActivities),
    kind(
      "earlier-holds",
      holds.earlierHolds.map((count) => Math.min(count, 3)),
    ),
    kind(
      "season",
      holds.startDay.map((day) => monthOfDay(day) % MONTHS_A_YEAR),
    ),
    kind("security", holds.security),
    kind("cause", holds.causeId),
    ...(withRegion ? [kind("region", holds.regionId)] : []),
    kind("borrower-kind", holds.borrowerKindId),
    ...traitCovariates(holds.traits),
  ];
  return all.filter(({ levels }) => levels.length > 1);
}
