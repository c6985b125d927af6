import type { Portfolio } from "~/domain/report";

/** Nothing is fitted while nothing is loaded, or while nobody knows the days. */
export function canBeFitted({ cutOffDate, datesAssumed }: Pick<Portfolio, "cutOffDate" | "datesAssumed">) {
  return cutOffDate !== null && !datesAssumed;
}
