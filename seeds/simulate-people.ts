/** The bank: six regions, their branches, and the officers with their skill and the days on which they come and go. */
import { dayFromParts } from "~/domain/calendar";
import { METHODS } from "~/domain/methods";
import type { Bilingual } from "~/domain/text";
import { personName } from "./names";
import type { PortfolioParameters } from "./parameters";
import { RandomStream, STREAM } from "./random-stream";

export interface Region {
  code: string;
  name: Bilingual;
  /** Difference of the logarithm of the rate of payments. */
  shift: number;
}

export interface Branch {
  code: string;
  name: Bilingual;
  region: Region;
  /** What its market adds to the logarithm of the rate of payments, beside the region's. */
  shift: number;
  officers: Officer[];
  /** Day on which cases were reassigned. */
  reorganisedDay: number | null;
  /** Liking of each method, in the order of METHODS, whatever the case. */
  style: readonly number[];
  entersLate: boolean;
}

export interface Officer {
  code: string;
  name: Bilingual;
  branch: Branch;
  hiredDay: number;
  /** First day gone; null while employed. */
  leftDay: number | null;
  /** A long absence, its last day included. */
  leave: { fromDay: number; toDay: number } | null;
  /** Difference of the logarithm of the rate of payments on the officer's cases. */
  skill: number;
  /** Seniors get the hard cases; in part because they are skilled. */
  seniority: number;
  weeklyMinutes: number;
}

export interface People {
  regions: readonly Region[];
  branches: readonly Branch[];
  officers: readonly Officer[];
}

const REGIONS: readonly Region[] = [
  { code: "north", name: { en: "North", zh: "北部" }, shift: 0.1 },
  { code: "south", name: { en: "South", zh: "南部" }, shift: 0.15 },
  { code: "east", name: { en: "East", zh: "东部" }, shift: 0.2 },
  { code: "west", name: { en: "West", zh: "西部" }, shift: -0.3 },
  { code: "central", name: { en: "Central", zh: "中部" }, shift: 0 },
  { code: "lakeside", name: { en: "Lakeside", zh: "湖区" }, shift: -0.15 },
];

/** Officers of a branch who are there from before the first to after the last day, so that someone can always take over. */
const STAYERS = 3;

export function simulatedPeople(
  parameters: PortfolioParameters,
  startDay: number,
  endDay: number,
  seed: number,
): People {
  const stream = new RandomStream(seed, STREAM.people);
  const branches = Array.from({ length: parameters.branches }, (_, index) =>
    branchOf(parameters, index, startDay, endDay, stream, marketOf(parameters, index, seed)),
  );
  const officers = Array.from({ length: parameters.officers }, (_, index) => {
    const branch = index < 5 * branches.length ? branches[index % branches.length]! : stream.pick(branches);
    const officer = officerOf(parameters, index, branch, startDay, endDay, stream);
    branch.officers.push(officer);
    return officer;
  });
  return { regions: REGIONS, branches, officers };
}

function branchOf(
  parameters: PortfolioParameters,
  index: number,
  startDay: number,
  endDay: number,
  stream: RandomStream,
  shift: number,
): Branch {
  const region = REGIONS[index % REGIONS.length]!;
  const ordinal = Math.floor(index / REGIONS.length) + 1;
  return {
    code: `BR${String(index + 1).padStart(2, "0")}`,
    name: { en: `${region.name.en} branch ${ordinal}`, zh: `${region.name.zh}第${ordinal}支行` },
    region,
    shift,
    officers: [],
    reorganisedDay: stream.chance(0.6) ? stream.whole(startDay + 400, endDay - 200) : null,
    style: METHODS.map(() => parameters.branchStyleSpread * stream.normal()),
    entersLate: stream.chance(parameters.lateBranchShare),
  };
}

/** From a stream of its own, so that a bank whose markets differ has the same people as one whose do not. */
function marketOf({ branchSpread }: PortfolioParameters, index: number, seed: number): number {
  return branchSpread === 0 ? 0 : branchSpread * new RandomStream(seed, STREAM.branchMarket, index).normal();
}

function officerOf(
  parameters: PortfolioParameters,
  index: number,
  branch: Branch,
  startDay: number,
  endDay: number,
  stream: RandomStream,
): Officer {
  const number = String(index + 1).padStart(3, "0");
  const skill = stream.normal();
  const comesAndGoes = branch.officers.length >= STAYERS;
  const hiredLate = stream.chance(0.15) && comesAndGoes;
  const hiredDay = hiredLate
    ? stream.whole(startDay, startDay + 700)
    : stream.whole(dayFromParts(2004, 1, 1)!, startDay - 200);
  const leftDay = stream.chance(0.3) && comesAndGoes ? stream.whole(hiredDay + 300, endDay + 400) : null;
  const leaveFrom = stream.whole(startDay + 100, endDay);
  const leaveDays = stream.whole(60, 200);
  const onLeave = stream.chance(0.25) && comesAndGoes;
  return {
    code: `O${number}`,
    name: personName(index + 1),
    branch,
    hiredDay,
    leftDay: leftDay !== null && leftDay > startDay && leftDay <= endDay ? leftDay : null,
    leave: onLeave ? { fromDay: leaveFrom, toDay: leaveFrom + leaveDays } : null,
    skill: parameters.officerSkillSpread * skill,
    seniority: 0.5 * skill + Math.sqrt(0.75) * stream.normal(),
    weeklyMinutes: stream.whole(10, 30) * 60,
  };
}

/** Whether an officer can hold cases on a day. */
export function isAtWork(officer: Officer, day: number): boolean {
  if (day < officer.hiredDay || (officer.leftDay !== null && day >= officer.leftDay)) return false;
  return !(officer.leave && day >= officer.leave.fromDay && day <= officer.leave.toDay);
}

/**
 * Who of a branch gets a case on a day: senior officers rather the hard ones.
 * @param hardness measured hardness of the case
 * @param except the officer who gives it up
 */
export function officerFor(
  branch: Branch,
  day: number,
  hardness: number,
  caseMix: number,
  stream: RandomStream,
  except: Officer | null = null,
): Officer {
  const weights = branch.officers.map((officer) =>
    officer !== except && isAtWork(officer, day) ? Math.exp(caseMix * officer.seniority * hardness) : 0,
  );
  if (weights.every((weight) => weight === 0)) return except ?? branch.officers[0]!;
  return branch.officers[stream.weighted(weights)]!;
}
