/** The cells that pages read: sums by cube, of the rows that follow from the facts. */
import type { SQLiteColumn, SQLiteColumnBuilderBase } from "drizzle-orm/sqlite-core";
import { HORIZONS } from "~/domain/rules";
import { sumColumn } from "../derive/cubes";
import type { Kit } from "../kit/sqlite";

type Columns = Record<string, SQLiteColumnBuilderBase>;

export function makeCells(kit: Kit) {
  const { table, int, minor, day, real, primaryKey } = kit;

  /** Key of a cell: which cube, then dimensions; −1 stands for "all" where the cube lacks one. */
  const placeKeys = () => ({
    cube: int("cube").notNull(),
    branchId: int("branch_id").notNull(),
    regionId: int("region_id").notNull(),
  });
  const officerKey = () => ({ officerId: int("officer_id").notNull() });
  const causeKey = () => ({ causeId: int("cause_id").notNull() });
  const methodKey = () => ({ methodId: int("method_id").notNull() });
  const stratumKey = () => ({ stratum: int("stratum").notNull() });
  const monthKey = () => ({ month: int("month").notNull() });
  /** The month itself, or the earlier one of a pair of a borrower's months (derive/cubes.ts says why). */
  const withMonthKey = () => ({ withMonth: int("with_month").notNull() });

  /** The same sums at every horizon. */
  const perHorizon = (column: typeof int | typeof real, ...sums: string[]) =>
    Object.fromEntries(
      HORIZONS.flatMap((horizon) =>
        sums.map((sum) => [sumColumn(sum, horizon), column(sumColumn(sum, horizon)).notNull()] as const),
      ),
    );

  /** Keyed by its places, in their order. */
  const cellTable = <Name extends string, Keys extends Columns, Sums extends Columns>(
    name: Name,
    keys: Keys,
    sums: Sums,
  ) =>
    table(name, { ...keys, ...sums }, (columns) => {
      const byName = columns as unknown as Record<string, SQLiteColumn>;
      const [cube, ...places] = Object.keys(keys).map((key) => byName[key]!);
      return [primaryKey({ columns: [cube!, ...places] })];
    });

  return {
    /** Money, cost, minutes and activities by their own month. */
    flowCells: cellTable(
      "flow_cells",
      {
        ...placeKeys(),
        ...officerKey(),
        ...causeKey(),
        ...methodKey(),
        ...monthKey(),
      },
      {
        creditedMinor: minor("credited_minor").notNull(),
        /** Credited with a method. */
        earnedMinor: minor("earned_minor").notNull(),
        advancedMinor: minor("advanced_minor").notNull(),
        costMinor: minor("cost_minor").notNull(),
        minutes: int("minutes").notNull(),
        activities: int("activities").notNull(),
        episodes: int("episodes").notNull(),
      },
    ),
    /**
     * Episodes by horizon. `rated`: matured with something outstanding, over which the rate is taken. Share sums are
     * multiples of 2^-30, so that they add and subtract without a trace. `clusters`: borrowers with a rated episode, and
     * over them Σ (Σ share)², Σ (Σ share)·n and Σ n². `pairs`: borrowers with both months of a pair.
     */
    episodeCells: cellTable(
      "episode_cells",
      {
        ...placeKeys(),
        ...officerKey(),
        ...causeKey(),
        ...methodKey(),
        ...monthKey(),
        ...withMonthKey(),
      },
      {
        ...perHorizon(int, "episodes", "cases", "outstanding_minor", "matured", "payers", "rated", "clipped"),
        ...perHorizon(real, "sum_share", "sum_square"),
        ...perHorizon(int, "clusters", "pairs"),
        ...perHorizon(real, "cluster_share_square", "cluster_share_count", "cluster_count_square"),
      },
    ),
    /** Cases by horizon: received or net over exposure, with the moments of their ratio clustered by borrower. */
    caseCells: cellTable(
      "case_cells",
      {
        ...placeKeys(),
        ...causeKey(),
        ...methodKey(),
        ...monthKey(),
        ...withMonthKey(),
        ...stratumKey(),
      },
      {
        ...perHorizon(int, "cases", "exposure_minor", "matured"),
        ...perHorizon(int, "matured_exposure_minor", "received_minor", "net_minor", "clusters", "pairs"),
        ...perHorizon(real, "exposure_square", "received_square", "received_exposure"),
        ...perHorizon(real, "net_square", "net_exposure"),
      },
    ),
    /** Holds by horizon. */
    holdCells: cellTable(
      "hold_cells",
      {
        ...placeKeys(),
        ...officerKey(),
      },
      {
        ...perHorizon(int, "cases", "holds", "matured", "payers"),
      },
    ),
    /** Cases open at the end, and by day those that owe something: when last evidenced, when last touched. */
    openCells: cellTable(
      "open_cells",
      {
        ...placeKeys(),
        ...causeKey(),
        evidencedDay: day("evidenced_day").notNull(),
        touchedDay: day("touched_day").notNull(),
      },
      {
        cases: int("cases").notNull(),
        outstandingMinor: minor("outstanding_minor").notNull(),
      },
    ),
  };
}
