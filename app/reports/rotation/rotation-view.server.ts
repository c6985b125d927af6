/** Everything that a page shows of a plan, inside the filters. */
import type { Asked, Definition } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import type { RotationView } from "~/domain/rotation-view";
import type { Bilingual } from "~/domain/text";
import { PLANNING } from "../reads";
import { handOverCases } from "./hand-overs-report.server";
import { movesWithin, PLAN_READS } from "./hand-overs-within.server";
import { gainsOfMoves, type MovedCases, movedCases } from "./moved-cases.server";
import { pairsReport } from "./rotation-plan-report.server";

export type KeptRotationView = Omit<RotationView, "pairs" | "cases"> & {
  pairs: KeptReport;
  cases: KeptReport;
};

/** Of the branch that the question is about, or of all that the filters choose. */
export const rotationViewReport: Definition<KeptRotationView> = {
  name: "rotation-view",
  reads: PLAN_READS,
  settings: PLANNING,
  weight: "fits",
  isStored: false,
  async answer(work) {
    const branchId = await work.read(({ code, dictionaries }) =>
      code === "" ? null : Number(dictionaries.branch.byCode.get(code)?.id ?? -1),
    );
    const moved = await movedCases(work, branchId);
    return work.read((asked) => rotationView(asked, moved));
  },
};

async function rotationView(asked: Asked, all: MovedCases): Promise<KeptRotationView> {
  const moved = await movesWithin(asked, all);
  const { plan, gap, alone, tried } = moved;
  const [total] = gainsOfMoves(moved, [moved.cases]);
  const pairs = await pairsReport(asked, moved);
  const cases = await handOverCases(asked, moved);
  return {
    plan,
    gap,
    alone,
    tried: tried.length,
    total: total!,
    pairs,
    cases,
    officers: namesOf(asked, "officer", pairs.rows, ["from_officer", "to_officer"]),
    branches: namesOf(asked, "branch", pairs.rows, ["branch"]),
    causes: namesOf(asked, "cause", cases.rows, ["cause"]),
  };
}

function namesOf(
  { dictionaries }: Asked,
  key: "officer" | "branch" | "cause",
  rows: readonly KeptRow[],
  columns: readonly string[],
): Record<string, Bilingual> {
  const codes = new Set(rows.flatMap((row) => columns.map((column) => String(row[column]))));
  return Object.fromEntries(
    [...codes].map((code) => [code, dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code }]),
  );
}
