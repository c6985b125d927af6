/** Everything of the second simulated bank that is the same for all its cases: places, people, and what methods do. */

import { dayFromIso } from "~/domain/calendar";
import { CAUSES } from "~/domain/causes";
import { personName } from "../names";
import { RandomStream } from "../random-stream";
import type { Branch, Officer, Region } from "../simulate-people";
import {
  OTHER_CAUSES,
  OTHER_DEFAULTS,
  OTHER_METHODS,
  OTHER_TRAITS,
  type OtherParameters,
  type OtherTrait,
} from "./other-parameters";

/** Differences on the logit that one method makes. */
export interface OtherEffect {
  always: number;
  byCause: Readonly<Record<string, number>>;
  byTrait: Readonly<Partial<Record<OtherTrait, number>>>;
  secured: number;
  /** Per standard deviation of the logarithm of what is owed. */
  size: number;
}

export interface OtherWorld {
  parameters: OtherParameters;
  seed: number;
  startDay: number;
  endDay: number;
  people: { branches: readonly Branch[]; officers: readonly Officer[] };
  /** Log weights of each officer and each branch × cause for the methods, in the order of OTHER_METHODS. */
  habits: ReadonlyMap<Officer, readonly number[]>;
  likings: ReadonlyMap<string, readonly number[]>;
  effects: readonly OtherEffect[];
  causeShifts: Readonly<Record<string, number>>;
}

/** First keys of this generator's streams, apart from those of the other. */
export const OTHER_STREAM = { world: 201, borrower: 202, course: 203, papers: 204, ahead: 205 } as const;

const REGIONS: readonly Region[] = [
  { code: "harbour", name: { en: "Harbour", zh: "港区" }, shift: 0.15 },
  { code: "plateau", name: { en: "Plateau", zh: "高原" }, shift: -0.2 },
  { code: "steppe", name: { en: "Steppe", zh: "草原" }, shift: 0 },
];

/** @throws RangeError for dates that are none, or less than three years apart */
export function otherWorld(parameters: Partial<OtherParameters>, seed: number): OtherWorld {
  const all = { ...OTHER_DEFAULTS, ...parameters };
  const startDay = dayFromIso(all.startDate);
  const endDay = dayFromIso(all.endDate);
  if (startDay === null || endDay === null || endDay < startDay + 1095)
    throw new RangeError("otherWorld requires startDate and endDate (YYYY-MM-DD), three years apart or more");
  const stream = new RandomStream(seed, OTHER_STREAM.world);
  const branches = Array.from({ length: all.branches }, (_, at) => branchOf(at));
  const officers = Array.from({ length: all.branches * all.officersPerBranch }, (_, at) => {
    const officer = officerOf(all, at, branches[at % branches.length]!, startDay, stream);
    officer.branch.officers.push(officer);
    return officer;
  });
  const weights = (spread: number) => OTHER_METHODS.map(() => spread * stream.normal());
  return {
    parameters: all,
    seed,
    startDay,
    endDay,
    people: { branches, officers },
    habits: new Map(officers.map((officer) => [officer, weights(0.6)])),
    likings: new Map(
      branches.flatMap(({ code }) => OTHER_CAUSES.map((cause) => [`${code} ${cause}`, weights(0.4)])),
    ),
    effects: OTHER_METHODS.map(() => effectOf(all.effectScale, stream)),
    causeShifts: Object.fromEntries(OTHER_CAUSES.map((cause) => [cause, causeShift(cause, stream)])),
  };
}

function branchOf(at: number): Branch {
  const region = REGIONS[at % REGIONS.length]!;
  const ordinal = Math.floor(at / REGIONS.length) + 1;
  return {
    code: `B${at + 1}`,
    name: { en: `${region.name.en} ${ordinal}`, zh: `${region.name.zh}第${ordinal}支行` },
    region,
    shift: 0,
    officers: [],
    reorganisedDay: null,
    style: [],
    entersLate: false,
  };
}

function officerOf(
  { officerSpread, weeklyMinutes }: OtherParameters,
  at: number,
  branch: Branch,
  startDay: number,
  stream: RandomStream,
): Officer {
  return {
    code: `O${at + 1}`,
    name: personName(at + 1),
    branch,
    hiredDay: startDay - stream.whole(200, 4000),
    leftDay: null,
    leave: null,
    skill: officerSpread * stream.normal(),
    seniority: 0,
    weeklyMinutes,
  };
}

/** A method does something on the whole, something else under two causes of five, with one trait of three, and by size. */
function effectOf(scale: number, stream: RandomStream): OtherEffect {
  const drawn = (spread: number, share = 1) => {
    const [isThere, size] = [stream.chance(share), stream.normal()];
    return isThere ? scale * spread * size : 0;
  };
  return {
    always: drawn(0.3),
    byCause: Object.fromEntries(OTHER_CAUSES.map((cause) => [cause, drawn(0.9, 0.4)])),
    byTrait: Object.fromEntries(OTHER_TRAITS.map((trait) => [trait, drawn(0.7, 0.35)])),
    secured: drawn(0.4, 0.5),
    size: drawn(0.25, 0.5),
  };
}

function causeShift(code: string, stream: RandomStream): number {
  const { tag } = CAUSES.find((cause) => cause.code === code)!;
  return (tag === "moral" ? -0.4 : 0) + 0.4 * stream.normal();
}
