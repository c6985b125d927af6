/** The sums behind each cell of a cross table, from every source that its measures come from. */
import type { Asked } from "~/answers/definition.server";
import { amountBoundsMinor } from "~/domain/bands";
import { type CrossShape, type CrossSource, dimensionsOf } from "~/domain/cross";
import type { DimensionKey } from "~/domain/dimensions";
import { type EpisodeSums, episodeSumsBy, workedCasesBy } from "~db/queries/episode-sums";
import { type FlowSums, flowSumsBy } from "~db/queries/flow-sums";
import type { GroupDimension, GroupKeys } from "~db/queries/group-columns";
import { crossBreaches } from "./cross-breaches.server";
import { type CellKey, GROUP_DIMENSIONS } from "./group-dimensions.server";

export interface CrossCell {
  key: CellKey;
  flows?: FlowSums;
  episodes?: EpisodeSums;
  workedCases?: number;
  breaches?: number;
}

export interface CrossCells {
  cells: readonly CrossCell[];
  /** Whether the files record what conduct is judged by; null where it was not asked for. */
  isConductRecorded: boolean | null;
}

const MONTHS: Readonly<Partial<Record<DimensionKey, number>>> = { quarter: 3, year: 12 };

/** @throws RowsNeeded where no cell answers and this connection may not count the rows */
export async function crossCells(
  asked: Asked,
  shape: CrossShape,
  sources: ReadonlySet<CrossSource>,
): Promise<CrossCells> {
  const { store, selection, portfolio } = asked;
  const dimensions = dimensionsOf(shape);
  const bounds = amountBoundsMinor(portfolio.currency);
  const table = cellTable();
  if (sources.has("flows")) {
    // Cells know months, and sums of money and work add up over them.
    for (const group of await flowSumsBy(store, selection, inMonths(dimensions), bounds)) {
      const cell = table.at(dimensions.map((dimension) => placeIn(dimension, group)));
      cell.flows = added(cell.flows, group);
    }
  }
  const groupBy = dimensions.map((dimension) => GROUP_DIMENSIONS[dimension]);
  const keyOf = (group: GroupKeys) => groupBy.map((dimension) => group[dimension] ?? 0);
  // What fits find stands beside the episodes that it was found on.
  if (["episodes", "effects", "officers"].some((source) => sources.has(source as CrossSource)))
    for (const group of await episodeSumsBy(store, selection, groupBy, bounds))
      table.at(keyOf(group)).episodes = group;
  if (sources.has("cases"))
    for (const group of await workedCasesBy(store, selection, groupBy, bounds))
      table.at(keyOf(group)).workedCases = group.workedCases;
  if (!sources.has("conduct")) return { cells: table.cells(), isConductRecorded: null };
  const { breaches, isRecorded } = await crossBreaches(asked, dimensions, bounds);
  for (const key of breaches) {
    const cell = table.at(key);
    cell.breaches = (cell.breaches ?? 0) + 1;
  }
  return { cells: table.cells(), isConductRecorded: isRecorded };
}

function cellTable() {
  const cells = new Map<string, CrossCell>();
  return {
    cells: () => [...cells.values()],
    at(key: CellKey): CrossCell {
      const name = JSON.stringify(key);
      const cell = cells.get(name) ?? { key };
      cells.set(name, cell);
      return cell;
    },
  };
}

/** The same dimensions with months for whatever is made of months. */
function inMonths(dimensions: readonly DimensionKey[]): GroupDimension[] {
  return [...new Set(dimensions.map((key) => (MONTHS[key] === undefined ? GROUP_DIMENSIONS[key] : "month")))];
}

function placeIn(dimension: DimensionKey, group: GroupKeys): number | string {
  const months = MONTHS[dimension];
  if (months !== undefined) return Math.floor(Number(group.month) / months);
  return group[GROUP_DIMENSIONS[dimension]] ?? 0;
}

const FLOWS = [
  "creditedMinor",
  "earnedMinor",
  "advancedMinor",
  "costMinor",
  "minutes",
  "activities",
] as const satisfies readonly (keyof FlowSums)[];

/** Into the sum of its own that a cell has; thousands of months come to hundreds of quarters. */
function added(sum: FlowSums | undefined, group: FlowSums): FlowSums {
  if (sum === undefined) return { ...group };
  for (const key of FLOWS) sum[key] += group[key];
  return sum;
}
