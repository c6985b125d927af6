/** Episodes made by hand-sized chance: hard cases get method 2 more often and pay less, and the effect is known. */
import { FIRST_EPISODE } from "~/cli/calibrate/first-episode";
import { type EffectEpisode, type EffectLists, effectColumns } from "~/domain/effect-episodes";
import { moneyWithin } from "~/domain/money-within";
import { seededRandom } from "~/statistics/randomness/seeded-random";

export const CUT_OFF_DAY = 20_000;

const PLAIN: EffectEpisode = {
  caseId: 1,
  borrowerId: 1,
  methodId: 1,
  startDay: CUT_OFF_DAY - 400,
  causeId: 1,
  regionId: 1,
  security: "none",
  borrowerKindId: 1,
  ...FIRST_EPISODE,
  exposureMinor: 100_000,
  outstandingMinor: 100_000,
  daysPastDue: 90,
  daysInDefault: 90,
  tenureDays: 30,
  officerId: 1,
  officerLoad: 10,
  costMinor: 100,
  ...moneyWithin("received", () => 0),
  ...moneyWithin("advanced", () => 0),
};

export interface Making {
  count?: number;
  seed?: number;
  /** Chance of method 2 where days past due are 0 and 1,000. */
  chances?: readonly [number, number];
  /** What method 2 adds to the share paid, anywhere or under a cause. */
  effect?: number;
  effectOfCause?: Readonly<Record<number, number>>;
  causes?: number;
}

/** One episode as said, the rest plain. */
export const episode = (fields: Partial<EffectEpisode>): EffectEpisode => ({ ...PLAIN, ...fields });

/** An episode with the same share paid at every horizon. */
export function paying(share: number, fields: Partial<EffectEpisode>): EffectEpisode {
  const made = episode(fields);
  const received = Math.round(share * made.outstandingMinor);
  return {
    ...made,
    daysToCash: received > 0 ? 20 : null,
    received30Minor: received,
    received90Minor: received,
    received180Minor: received,
    received365Minor: received,
  };
}

export function madeRows({
  count = 600,
  seed = 1,
  chances = [0.25, 0.75],
  effect = 0.15,
  effectOfCause = {},
  causes = 3,
}: Making = {}): EffectEpisode[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const daysPastDue = Math.floor(random() * 1000);
    const hardness = daysPastDue / 1000;
    const causeId = 1 + Math.floor(random() * causes);
    const methodId = random() < chances[0] + (chances[1] - chances[0]) * hardness ? 2 : 1;
    const added = methodId === 2 ? (effectOfCause[causeId] ?? effect) : 0;
    const share = 0.5 - 0.35 * hardness + added + 0.2 * (random() - 0.5);
    const before = random() < 0.5 ? 0 : Math.floor(random() * 40_000);
    return paying(Math.min(1, Math.max(0, random() < 0.9 ? share : 0)), {
      caseId: at + 1,
      borrowerId: 1 + Math.floor(at / 2),
      methodId,
      causeId,
      daysPastDue,
      receivedBeforeMinor: before,
      daysSinceReceipt: before === 0 ? null : 1 + Math.floor(random() * 200),
      officerId: 1 + (at % 5),
    });
  });
}

export const madeEpisodes = (making: Making = {}): EffectLists => effectColumns(madeRows(making));
