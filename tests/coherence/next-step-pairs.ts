/** One case, one next step, wherever it stands. */
import type { Pair } from "./pairs";

const FIGURE = "next step of each case, by whom, when and for how much: plan";

/** What an officer's list leaves for later, it does not name. */
const listed = (place: string, other: Pair["other"]): Pair => ({
  figure: `${FIGURE}, ${place}`,
  one: async (read) => {
    const [planned, named] = [await read.stepsOfPlan(), (await other(read)) as object];
    return Object.fromEntries(Object.entries(planned).filter(([code]) => Object.hasOwn(named, code)));
  },
  other,
});

const whole = (place: string, other: Pair["other"]): Pair => ({
  figure: `${FIGURE}, ${place}`,
  one: (read) => read.stepsOfPlan(),
  other,
});

export const NEXT_STEPS: readonly Pair[] = [
  whole("page of its branch", (read) => read.stepsOfBranches()),
  whole("page of the case", (read) => read.stepsOfCases()),
  whole("its JSON", (read) => read.stepsOfFile("plan")),
  listed("Monday list", (read) => read.stepsOfMonday()),
  listed("JSON of the Monday list", (read) => read.stepsOfFile("monday-list")),
];
