/** Settlement clerks, who only see money arrive: the payments stay as they are. */
import type { Hold, Ledger } from "~db/derive/ledger";
import type { RandomStream } from "../../../../seeds/random-stream";

const AGREED = 0.6;
const DAYS_BEFORE = [1, 6] as const;
const DAYS_AFTER = [5, 20] as const;

/** Of some payments the case goes to a clerk days before, and afterwards back to the officer who would have had it. */
export function throughClerks(ledger: Ledger, clerkId: number, stream: RandomStream): Ledger {
  const holds: Hold[] = ledger.holds.map((hold) => ({ ...hold }));
  let freeFrom = ledger.defaultedDay + 1;
  for (const { day } of ledger.receipts) {
    const startDay = day - stream.whole(...DAYS_BEFORE);
    const backDay = day + stream.whole(...DAYS_AFTER);
    if (startDay < freeFrom || !stream.chance(AGREED)) continue;
    freeFrom = backDay + 1;
    const at = holds.findLastIndex((hold) => hold.startDay <= startDay);
    const holder = holds[at]!;
    const ended = holds[at + 1]?.startDay ?? null;
    // A change that falls into the clerk's days would make two of one.
    if (holder.startDay === startDay || (ended !== null && ended <= backDay)) continue;
    const back: Hold = { ...holder, startDay: backDay, reason: "workload" };
    holds.splice(
      at,
      1,
      { ...holder, endDay: startDay },
      { officerId: clerkId, startDay, endDay: backDay, reason: "workload" },
      back,
    );
  }
  return { ...ledger, holds };
}
