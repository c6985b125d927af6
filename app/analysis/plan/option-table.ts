/**
 * The options of all cases as columns of numbers, case by case: as objects those of a large portfolio would take half a
 * gigabyte. Nothing but values, so that it can be kept.
 */
import { growingNumbers } from "~/statistics/growing-numbers";
import type { CaseOption, OptionTable } from "./case-option";
import type { HandOverChoice } from "./hand-over-choices";

/** Of an option, and of a choice. */
const FIGURES = 5;

/** Takes the options of the next case each time; `table` once there are all. */
export function growingOptions(): { add(options: readonly CaseOption[]): void; table(): OptionTable } {
  const starts = growingNumbers(Uint32Array);
  const methods = growingNumbers(Int32Array);
  const handOvers = growingNumbers(Int32Array);
  const figures = growingNumbers(Float64Array);
  const choices = growingNumbers(Float64Array);
  let count = 0;
  let choicesCount = 0;
  return {
    add(options) {
      starts.add(count);
      count += options.length;
      const placeOf = new Map<HandOverChoice, number>();
      const place = (choice: HandOverChoice) => {
        const known = placeOf.get(choice);
        if (known !== undefined) return known;
        const { officerId, group, tenureChange, shift, probability } = choice;
        for (const figure of [officerId, group, tenureChange, shift, probability]) choices.add(figure);
        placeOf.set(choice, choicesCount);
        return choicesCount++;
      };
      for (const { method, handOver, gainMinor, deviationMinor, probability, minutes, teamSize } of options) {
        methods.add(method);
        handOvers.add(handOver === null ? -1 : place(handOver));
        for (const figure of [gainMinor, deviationMinor, probability, minutes, teamSize]) figures.add(figure);
      }
    },
    table() {
      starts.add(count);
      return {
        starts: starts.all(),
        methods: methods.all(),
        handOvers: handOvers.all(),
        choices: choices.all(),
        figures: figures.all(),
      };
    },
  };
}

/** Those of one case, usual handling and waiting first. @param at place of the case */
export function optionsOf(
  { starts, methods, handOvers, choices, figures }: OptionTable,
  at: number,
): CaseOption[] {
  const first = starts[at]!;
  return Array.from({ length: starts[at + 1]! - first }, (_, place) => {
    const option = first + place;
    const handOver = handOvers[option]!;
    const start = FIGURES * option;
    return {
      method: methods[option]!,
      handOver: handOver < 0 ? null : choiceAt(choices, handOver),
      gainMinor: figures[start]!,
      deviationMinor: figures[start + 1]!,
      probability: figures[start + 2]!,
      minutes: figures[start + 3]!,
      teamSize: figures[start + 4]!,
    };
  });
}

function choiceAt(choices: Float64Array, place: number): HandOverChoice {
  const start = FIGURES * place;
  return {
    officerId: choices[start]!,
    group: choices[start + 1]!,
    tenureChange: choices[start + 2]!,
    shift: choices[start + 3]!,
    probability: choices[start + 4]!,
  };
}
