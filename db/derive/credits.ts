/**
 * Who is credited with a receipt. The case's latest activity within 90 days wins, whatever its method; ties share
 * equally between their episodes, then between the officers who had acted in the episode by then. The shares add up to
 * the receipt, to the minor unit. A reversal takes back the credit of the receipt that it names, on its own day.
 */
import { CREDIT_WINDOW_DAYS } from "~/domain/rules";
import { splitMinor, splitMinorByWeight } from "~/domain/split-minor";
import { type Episode, officersUntil } from "./episodes";
import { type Activity, holdOn, type Ledger, type Receipt } from "./ledger";

export interface Credit {
  /** 0: no method earned it. */
  methodId: number;
  /** 0: nobody. */
  officerId: number;
  episodeStartDay: number | null;
  amountMinor: number;
}

/** Where an id stands in the order of codes; odd minor units go to the lowest codes. */
export interface CodeOrder {
  method(id: number): number;
  officer(id: number): number;
}

/** The credits of every receipt of a case, by the receipt's id. A receipt of zero has none. */
export function creditsOf(
  ledger: Ledger,
  episodes: readonly Episode[],
  order: CodeOrder,
): Map<number, Credit[]> {
  const credits = new Map<number, Credit[]>();

  function creditsFor(receipt: Receipt, seen: readonly number[]): Credit[] {
    const known = credits.get(receipt.id);
    if (known) return known;
    const named = receipt.reversalOf === null ? undefined : receiptNamed(ledger, receipt.reversalOf);
    const takenBack =
      named && !seen.includes(named.id) ? creditsFor(named, [...seen, receipt.id]) : NO_CREDITS;
    const result =
      takenBack.length > 0 ? takeBack(receipt, takenBack) : earn(ledger, episodes, receipt, order);
    credits.set(receipt.id, result);
    return result;
  }

  for (const receipt of ledger.receipts) creditsFor(receipt, []);
  return credits;
}

const NO_CREDITS: readonly Credit[] = [];

function receiptNamed(ledger: Ledger, code: string): Receipt | undefined {
  return ledger.receipts.find((receipt) => receipt.code === code);
}

function takeBack(receipt: Receipt, credits: readonly Credit[]): Credit[] {
  const amounts = splitMinorByWeight(
    receipt.amountMinor,
    credits.map((credit) => credit.amountMinor),
  );
  return credits.map((credit, index) => ({ ...credit, amountMinor: amounts[index]! }));
}

function earn(ledger: Ledger, episodes: readonly Episode[], receipt: Receipt, order: CodeOrder): Credit[] {
  if (receipt.amountMinor === 0) return [];
  const winners = earningEpisodes(ledger.activities, episodes, receipt.day);
  if (winners.length === 0) {
    const officerId = holdOn(ledger.holds, receipt.day)?.officerId ?? 0;
    return [{ methodId: 0, officerId, episodeStartDay: null, amountMinor: receipt.amountMinor }];
  }
  winners.sort((a, b) => order.method(a.methodId) - order.method(b.methodId));
  const shares = splitMinor(receipt.amountMinor, winners.length);
  return winners.flatMap((episode, index) => shareAmongOfficers(episode, receipt.day, shares[index]!, order));
}

function shareAmongOfficers(episode: Episode, day: number, amountMinor: number, order: CodeOrder): Credit[] {
  const officers = officersUntil(episode, day).sort((a, b) => order.officer(a) - order.officer(b));
  if (officers.length === 0) officers.push(0);
  const shares = splitMinor(amountMinor, officers.length);
  return officers.map((officerId, index) => ({
    methodId: episode.methodId,
    officerId,
    episodeStartDay: episode.startDay,
    amountMinor: shares[index]!,
  }));
}

/** The episodes of the latest activities on or before a day, within the window; several where they tie. */
function earningEpisodes(
  activities: readonly Activity[],
  episodes: readonly Episode[],
  day: number,
): Episode[] {
  let last = activities.length - 1;
  while (last >= 0 && activities[last]!.day > day) last--;
  if (last < 0) return [];
  const latestDay = activities[last]!.day;
  if (latestDay < day - CREDIT_WINDOW_DAYS) return [];
  let first = last;
  while (first > 0 && activities[first - 1]!.day === latestDay) first--;
  const sameDay = activities.slice(first, last + 1);
  const latest = sameDay.filter((activity) => !sameDay.some((other) => isLater(other, activity)));
  return episodes.filter(
    (episode) =>
      episode.startDay <= latestDay &&
      latestDay <= episode.lastDay &&
      latest.some(({ methodId }) => methodId === episode.methodId),
  );
}

/** Two activities of a day are distinguished only when both have a time. */
function isLater(one: Activity, other: Activity): boolean {
  return one.minuteOfDay !== null && other.minuteOfDay !== null && one.minuteOfDay > other.minuteOfDay;
}
