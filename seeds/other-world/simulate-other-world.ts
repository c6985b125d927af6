/** One case after the other of the second bank: rows as it would deliver them, with what each method would have recovered. */
import { CAUSES } from "~/domain/causes";
import type { CaseTruth } from "../known-truth";
import type { CaseRows } from "../portfolio-rows";
import { METHOD_CODES } from "../world";
import { chanceOfPayment, MEAN_PAID, type OtherCourse, otherCourse } from "./other-course";
import { OTHER_METHODS } from "./other-parameters";
import { otherRows } from "./other-rows";
import type { OtherWorld } from "./other-world";

export interface OtherSimulated extends CaseTruth {
  caseNumber: number;
  profile: CaseTruth["profile"] & { caseNumber: number };
  course: OtherCourse;
  rows: CaseRows;
}

/** Much is at stake from so many times the median on. */
const LARGE_FROM = 2;

export function* otherCases(world: OtherWorld): Generator<OtherSimulated> {
  for (let caseNumber = 1; caseNumber <= world.parameters.cases; caseNumber++)
    yield otherSimulated(world, caseNumber);
}

function otherSimulated(world: OtherWorld, caseNumber: number): OtherSimulated {
  const course = otherCourse(world, caseNumber);
  const { one, runs } = course;
  return {
    caseNumber,
    course,
    rows: otherRows(world, course),
    profile: {
      caseNumber,
      cause: CAUSES.find(({ code }) => code === one.cause)!,
      largeStake: one.exposureMinor >= LARGE_FROM * world.parameters.exposureMedianMinor,
    },
    episodes: runs.map((run, at) => {
      const shares = OTHER_METHODS.map((_, method) => MEAN_PAID * chanceOfPayment(world, one, method, run));
      return {
        startDay: run.startDay,
        method: METHOD_CODES.indexOf(OTHER_METHODS[run.method]!.code),
        chances: inOrderOfMethods(run.chances),
        episodesBefore: at,
        afterPayment: run.afterPayment,
        tenureSlope: world.parameters.tenurePerYear / 12,
        expected: inOrderOfMethods(shares),
      };
    }),
  };
}

/** Methods of which the bank knows nothing have 0, and are no part of its truth. */
function inOrderOfMethods(values: readonly number[]): number[] {
  return METHOD_CODES.map((code) => values[OTHER_METHODS.findIndex((method) => method.code === code)] ?? 0);
}
