/** The branch's hand-over plan with its two limits to be moved, as markup. */
import { createElement } from "react";
import { RotationPlan } from "~/components/rotation/rotation-plan";
import { WhatIf } from "~/components/rotation/what-if";
import { isRotationRefused } from "~/domain/rotation";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { BranchPlan } from "~/reports/rotation/branch-plan.server";
import { rotationWords } from "~/words/rotation-words.server";

/** Null while it is not there. */
export function handOverMarkup(
  { view, asked }: BranchPlan,
  exported: string,
  request: Request,
): string | null {
  if (view === null) return null;
  const { filters, currency } = view.pairs;
  const language = filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const written = format(language, currency);
  const text = rotationWords(language);
  const form = createElement(WhatIf, { format: written, text, view, asked, path: pathname, search });
  const heading = createElement("h2", { id: "hand-over" }, text.branchTitle);
  const props = { format: written, text, view, search: exported, isOneBranch: true };
  const plan = createElement(RotationPlan, props, isRotationRefused(view.plan) ? null : form);
  return stillMarkup(
    createElement("section", { className: "hand-over" }, heading, plan),
    pathname + search,
    "hand-over",
  );
}
