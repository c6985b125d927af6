import { type CodedDesign, crossProduct } from "../regression/coded-design";
import { requires } from "../requires";

export interface EventlessLevels {
  /** Rows under none of them, in order. */
  kept: Uint32Array;
  columns: EventlessColumn[];
}

export interface EventlessColumn {
  column: number;
  /** Of the rows that the column speaks of, and the events that the common rate predicts there. */
  exposure: number;
  expected: number;
}

/**
 * Levels under which nothing ever happened. Their rate is nothing, so a coefficient of theirs runs to −∞ and carries a fit
 * along; at that limit their rows say nothing of any other coefficient. The caller leaves the rows out and says so.
 *
 * A level is a column that is never negative and is above 0 in some row with exposure, and in none with an event.
 *
 * @param events and exposure of each row
 * @throws Error when lengths differ
 * @see Albert and Anderson 1984, Biometrika 71:1, on separation
 * @example
 * eventlessLevels(codedDesign([Uint8Array.of(0, 1, 1)], [[[0], [1]]], 3), Float64Array.of(2, 0, 0), Float64Array.of(1, 1, 2)) // { kept: [0], columns: [{ column: 1, exposure: 3, expected: 1.5 }] }
 */
export function eventlessLevels(
  design: CodedDesign,
  events: Float64Array,
  exposure: Float64Array,
): EventlessLevels {
  requires(
    events.length === design.rows && exposure.length === design.rows,
    "eventlessLevels requires events and exposure for every row",
  );
  const happened = crossProduct(design, events);
  const rate = happened[0]! / Math.max(Number.MIN_VALUE, crossProduct(design, exposure)[0]!);
  const isLeftOut = new Uint8Array(design.rows);
  const columns: EventlessColumn[] = [];
  for (const { codeOf, codes, start, columns: width, levels } of design.covariates) {
    const byCode = new Float64Array(codes);
    for (let row = 0; row < codeOf.length; row += 1) byCode[codeOf[row]!]! += exposure[row]!;
    for (let place = 0; place < width; place += 1) {
      const column = Array.from({ length: codes }, (_, code) => levels[code * width + place]!);
      const exposed = column.reduce((sum, level, code) => sum + (level > 0 ? byCode[code]! : 0), 0);
      if (happened[start + place]! !== 0 || exposed === 0 || column.some((level) => level < 0)) continue;
      columns.push({ column: start + place, exposure: exposed, expected: rate * exposed });
      for (let row = 0; row < codeOf.length; row += 1) if (column[codeOf[row]!]! > 0) isLeftOut[row] = 1;
    }
  }
  const kept = Uint32Array.from([...isLeftOut.keys()].filter((row) => isLeftOut[row] === 0));
  return { kept, columns };
}
