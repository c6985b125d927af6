/** Each breach of conduct with its place in a cross table. */
import type { Asked } from "~/answers/definition.server";
import { monthOfDay } from "~/domain/calendar";
import type { DimensionKey } from "~/domain/dimensions";
import { caseKeys } from "~db/queries/case-keys";
import { type Breach, conductTally } from "../conduct/conduct-tally.server";
import { type CellKey, GROUP_DIMENSIONS } from "./group-dimensions.server";

interface CrossBreaches {
  breaches: CellKey[];
  /** Whether the files record anything that a rule looks at. */
  isRecorded: boolean;
}

/** A breach has its own method, officer and day; all else is its case's. */
const OWN: Readonly<Partial<Record<DimensionKey, (breach: Breach) => number>>> = {
  method: ({ methodId }) => methodId,
  officer: ({ officerId }) => officerId,
  month: ({ day }) => monthOfDay(day),
  quarter: ({ day }) => Math.floor(monthOfDay(day) / 3),
  year: ({ day }) => Math.floor(monthOfDay(day) / 12),
};

/** @throws RowsNeeded where this connection may not look at so many */
export async function crossBreaches(
  asked: Asked,
  dimensions: readonly DimensionKey[],
  bounds: readonly number[],
): Promise<CrossBreaches> {
  const { settings, store, selection } = asked;
  const tally = await conductTally(asked, settings.rules[settings.jurisdiction]);
  const ofCase = dimensions.filter((dimension) => OWN[dimension] === undefined);
  const cases = await caseKeys(
    store,
    selection,
    ofCase.map((dimension) => GROUP_DIMENSIONS[dimension]),
    bounds,
  );
  const placeOf = (breach: Breach) => {
    const keys = cases.get(breach.caseCode);
    return dimensions.map(
      (dimension) => OWN[dimension]?.(breach) ?? keys?.[GROUP_DIMENSIONS[dimension]] ?? 0,
    );
  };
  const isRecorded = [...tally.counts.values()].some(({ all }) => (all.get(0)?.contacts ?? 0) > 0);
  return { breaches: tally.breaches.map(placeOf), isRecorded };
}
