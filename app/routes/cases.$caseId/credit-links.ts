import { dayFromIso } from "~/domain/calendar";
import type { Lane, Mark } from "./lanes";
import type { Receipt } from "./receipt-stems";

/** From a receipt to the act that earned it. */
export interface CreditLink {
  receipt: Receipt;
  method: string;
  mark: Mark;
}

/** One link for every episode that a receipt is credited to: to its latest act until the receipt. */
export function creditLinks(receipts: readonly Receipt[], lanes: readonly Lane[]): CreditLink[] {
  return receipts.flatMap((receipt) => {
    const episodes = new Map(
      receipt.credits.map((credit) => [`${credit.method} ${credit.episodeFrom}`, credit]),
    );
    return [...episodes.values()].flatMap(({ method, episodeFrom }) => {
      const mark = latestMark(lanes, method, episodeFrom, receipt.on);
      return mark ? [{ receipt, method, mark }] : [];
    });
  });
}

/** Of a reversal the credit may be older than any act just before it: then the episode's first act. */
function latestMark(lanes: readonly Lane[], method: string, from: string | null, until: string): Mark | null {
  if (from === null) return null;
  const [first, last] = [dayFromIso(from) as number, dayFromIso(until) as number];
  const lane = lanes.find((candidate) => candidate.method === method);
  const episode = lane?.episodes.find((candidate) => candidate.from === from);
  const end = Math.min(last, episode ? (dayFromIso(episode.to) as number) : last);
  const inside = lane?.marks.filter(({ day }) => day >= first && day <= end) ?? [];
  return inside.at(-1) ?? lane?.marks.find(({ day }) => day === first) ?? null;
}
