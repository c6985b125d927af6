/** What an officer's hour causes: not what it is credited with, which would mostly have come anyway. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { type Interval, unknownInterval } from "~/statistics/interval";

/** A method's episodes, and the share of the debt recovered had all comparable episodes been begun with it. */
export interface MethodYield {
  episodes: number;
  minutes: number;
  outstandingMinor: number;
  /** 0–1. */
  adjustedRate: number;
  standardError: number;
}

/**
 * Money recovered beyond the least effort, for each hour beyond it: Σ n_m o_m (ψ_m − ψ_0) / Σ n_m (h_m − h_0) over methods m
 * as often as they were used, with n_m episodes of h_m hours on debts of o_m, against the method 0 whose episodes take the
 * fewest hours. Adjusted rates ψ, so that hard cases and closers do not count as what hours do. Errors of methods are taken
 * as independent, that of ψ_0 as common to all differences.
 *
 * @param methods of those whose adjusted rate may be called an effect
 * @returns minor units an hour; unknown with fewer than two methods, or where no hour lies between them
 * @example
 * hourWorth([{ episodes: 10, minutes: 600, outstandingMinor: 10_000, adjustedRate: 0.1, standardError: 0 }, { episodes: 10, minutes: 1200, outstandingMinor: 20_000, adjustedRate: 0.15, standardError: 0 }]).estimate // 100
 */
export function hourWorth(methods: readonly MethodYield[]): Interval {
  const hoursOf = ({ minutes, episodes }: MethodYield) => minutes / MINUTES_PER_HOUR / episodes;
  const used = methods.filter(({ episodes }) => episodes > 0);
  const [least, ...others] = [...used].sort((one, other) => hoursOf(one) - hoursOf(other));
  if (least === undefined || others.length === 0) return unknownInterval("too-few");
  let [money, hours, owed, variance] = [0, 0, 0, 0];
  for (const method of others) {
    money += method.outstandingMinor * (method.adjustedRate - least.adjustedRate);
    hours += method.episodes * (hoursOf(method) - hoursOf(least));
    owed += method.outstandingMinor;
    variance += (method.outstandingMinor * method.standardError) ** 2;
  }
  if (!(hours > 0)) return unknownInterval("no-observations");
  const reach =
    (criticalValue(DEFAULT_LEVEL) * Math.sqrt(variance + (owed * least.standardError) ** 2)) / hours;
  const estimate = money / hours;
  return { estimate, low: estimate - reach, high: estimate + reach, reason: null };
}
