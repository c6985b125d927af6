/** Everything of a simulated portfolio that is the same for all its cases. */
import { dayFromIso } from "~/domain/calendar";
import { METHODS } from "~/domain/methods";
import type { MethodChoice } from "./method-choices";
import { EFFECT_TIMING, type MethodEffect } from "./method-effects";
import { MonthCalendar } from "./month-calendar";
import { DEFAULT_PARAMETERS, type PortfolioParameters } from "./parameters";
import { type People, simulatedPeople } from "./simulate-people";

export interface World {
  parameters: PortfolioParameters;
  seed: number;
  startDay: number;
  endDay: number;
  calendar: MonthCalendar;
  people: People;
  /** Effects, choices and the timing of effects in the order of METHODS. */
  effects: readonly MethodEffect[];
  choices: readonly MethodChoice[];
  timings: readonly (readonly [number, number, number])[];
}

/** Codes of the methods; arrays "by method" follow this order. */
export const METHOD_CODES: readonly string[] = METHODS.map((method) => method.code);

export const methodIndex = (code: string): number => METHOD_CODES.indexOf(code);

/**
 * @param parameters what differs from the defaults
 * @param seed a whole number; the same seed and parameters give the same portfolio
 * @throws RangeError for dates that are none or out of order, and for a method without effect or choice
 */
export function simulatedWorld(parameters: Partial<PortfolioParameters>, seed: number): World {
  const all = { ...DEFAULT_PARAMETERS, ...parameters };
  const startDay = dayFromIso(all.startDate);
  const endDay = dayFromIso(all.endDate);
  if (startDay === null || endDay === null || endDay < startDay + 730) {
    throw new RangeError(
      "simulatedWorld requires startDate and endDate (YYYY-MM-DD), two years apart or more",
    );
  }
  const effects = inOrderOfMethods(all.methodEffects, "methodEffects");
  return {
    parameters: all,
    seed,
    startDay,
    endDay,
    calendar: new MonthCalendar(startDay, endDay),
    people: simulatedPeople(all, startDay, endDay, seed),
    effects,
    choices: inOrderOfMethods(all.methodChoices, "methodChoices"),
    timings: effects.map((effect) => EFFECT_TIMING[effect.timing]),
  };
}

function inOrderOfMethods<Row extends { method: string }>(rows: readonly Row[], what: string): Row[] {
  return METHOD_CODES.map((code) => {
    const row = rows.find((candidate) => candidate.method === code);
    if (!row) throw new RangeError(`simulatedWorld requires a row of ${what} for ${code}`);
    return row;
  });
}
