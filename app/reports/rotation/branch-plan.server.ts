/** The plan of one branch, under the limits that its page's address states. */
import { FilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import type { NotReady } from "~/domain/heavy-answer";
import type { RotationView } from "~/domain/rotation-view";
import type { Scope } from "~/domain/scope";
import { isUsual, readWhatIf, type WhatIf } from "~/domain/what-if";
import { readDictionaries } from "~db/queries/dictionaries";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";
import { USUAL_PLAN } from "./hand-over-plan-task.server";
import { planAnswer } from "./rotation-plan-answer.server";
import { rememberedView } from "./rotation-view.server";

export interface BranchPlan {
  asked: WhatIf;
  /** Null while it is not there. */
  view: RotationView | null;
  waiting: NotReady | null;
}

/** A reader rather waits so long than sees the page change. */
const PATIENCE_MS = 700;

/** @throws Response 400 that names a wrong limit */
export async function branchPlan(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
  search: URLSearchParams,
): Promise<BranchPlan> {
  const { importVersion, currency } = await readPortfolio(store);
  const asked = limitsOf(search, currency, filters);
  const branchId = Number((await readDictionaries(store, importVersion)).branch.byCode.get(code)?.id ?? 0);
  const question = isUsual(asked) ? USUAL_PLAN : { branchId, ...asked };
  const answer = await planAnswer(store, question, PATIENCE_MS);
  if (answer.state !== "ready") return { asked, view: null, waiting: answer };
  const plan = {
    ...answer.result,
    branches: answer.result.branches.filter((branch) => branch.branchId === branchId),
  };
  const view = await rememberedView(store, scope, { ...filters, branch: [code], sort: null }, plan);
  return { asked, view, waiting: null };
}

function limitsOf(search: URLSearchParams, currency: string, { lang }: FilterState): WhatIf {
  try {
    return readWhatIf(search, currency);
  } catch (error) {
    if (error instanceof FilterError) throw new Response(error.text[lang ?? "en"], { status: 400 });
    throw error;
  }
}
