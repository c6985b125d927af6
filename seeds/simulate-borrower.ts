/** The borrower of a case: one borrower may have up to three cases, and is the same in each of them. */
import type { Bilingual } from "~/domain/text";
import type { TRAITS } from "~/domain/vocabularies";
import { borrowerName } from "./names";
import { RandomStream, STREAM } from "./random-stream";
import type { Branch } from "./simulate-people";
import type { World } from "./world";

export type Trait = keyof typeof TRAITS;

export interface Borrower {
  /** Number of the borrower's first case. */
  number: number;
  borrowerId: string;
  name: Bilingual;
  kind: "farmer" | "household" | "sole-trader" | "small-business" | "cooperative";
  branch: Branch;
  /** Will to pay, standard normal: seen only through traits, causes and payments. */
  will: number;
  traits: readonly Trait[];
}

const CASES_PER_BORROWER = 3;

export function simulatedBorrower(world: World, caseNumber: number): Borrower {
  const number = firstCaseOfBorrower(world, caseNumber);
  const stream = new RandomStream(world.seed, STREAM.borrower, number);
  const digits = String(number).padStart(6, "0");
  const kind = (["farmer", "household", "sole-trader", "small-business", "cooperative"] as const)[
    stream.weighted([34, 22, 20, 20, 4])
  ]!;
  const branch = stream.pick(world.people.officers).branch;
  const will = stream.normal();
  return {
    number,
    borrowerId: `B${digits}`,
    name: borrowerName(number, kind),
    kind,
    branch,
    will,
    traits: traitsOf(will, stream),
  };
}

/** Looks back over the cases that share their borrower with the one before, and cuts the row into threes. */
function firstCaseOfBorrower(world: World, caseNumber: number): number {
  let first = caseNumber;
  while (first > 1 && sharesBorrowerWithPrevious(world, first)) first--;
  return caseNumber - ((caseNumber - first) % CASES_PER_BORROWER);
}

function sharesBorrowerWithPrevious(world: World, caseNumber: number): boolean {
  const stream = new RandomStream(world.seed, STREAM.sharedBorrower, caseNumber);
  return stream.chance(world.parameters.sharedBorrowerShare);
}

function traitsOf(will: number, stream: RandomStream): Trait[] {
  const likelihoods: [Trait, number][] = [
    ["willing", logistic(0.2 + 1.1 * will)],
    ["evasive", logistic(-1.1 - 1.1 * will)],
    ["face-conscious", 0.25],
    ["titled", 0.06],
    ["vulnerable", 0.07],
    ["has-receivables", 0.12],
    ["several-accounts", 0.12],
  ];
  const traits = likelihoods.filter(([, likelihood]) => stream.chance(likelihood)).map(([trait]) => trait);
  return traits.includes("willing") ? traits.filter((trait) => trait !== "evasive") : traits;
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
