/** Everything that a page shows of a plan, inside the filters. */

import { planGains } from "~/analysis/rotation/plan-gains";
import type { FilterState } from "~/domain/filters";
import type { Row } from "~/domain/report";
import type { RotationPlan } from "~/domain/rotation";
import type { RotationView } from "~/domain/rotation-view";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Store } from "~db/store";
import { FIT_SEED } from "../fit-question.server";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { handOverCases } from "./hand-overs-report.server";
import { handOversWithin } from "./rotation-plan-answer.server";
import { pairsReport } from "./rotation-plan-report.server";

/** Once for all who look at the same plan. */
export async function rememberedView(
  store: Store,
  scope: Scope,
  filters: FilterState,
  plan: RotationPlan,
): Promise<RotationView> {
  const branches = plan.branches.map(({ branchId }) => branchId);
  return remembered(store, ["rotation-view", scope, filters, plan.limits, branches], () =>
    rotationView(store, scope, filters, plan),
  );
}

async function rotationView(
  store: Store,
  scope: Scope,
  filters: FilterState,
  found: RotationPlan,
): Promise<RotationView> {
  const question = await ask(store, scope, filters);
  const { branches, ...plan } = found;
  const [total] = planGains(
    [await handOversWithin(store, scope, filters, found)],
    plan.slope,
    plan.limits.penaltyMinor,
    FIT_SEED,
  );
  const pairs = await pairsReport(question, found);
  // The list has an order of its own: a column of the other table sorts nothing here.
  const cases = await handOverCases({ ...question, filters: { ...filters, sort: null } }, found);
  return {
    plan,
    gap: Math.max(0, ...branches.map(({ gap }) => gap)),
    total: total!,
    pairs,
    cases,
    officers: namesOf(question, "officer", pairs.rows, ["from_officer", "to_officer"]),
    branches: namesOf(question, "branch", pairs.rows, ["branch"]),
    causes: namesOf(question, "cause", cases.rows, ["cause"]),
  };
}

function namesOf(
  { dictionaries }: Question,
  key: "officer" | "branch" | "cause",
  rows: readonly Row[],
  columns: readonly string[],
): Record<string, Bilingual> {
  const codes = new Set(rows.flatMap((row) => columns.map((column) => String(row[column]))));
  return Object.fromEntries(
    [...codes].map((code) => [code, dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code }]),
  );
}
