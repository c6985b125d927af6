import { RotationPlan } from "~/components/rotation/rotation-plan";
import { WhatIf } from "~/components/rotation/what-if";
import { isRotationRefused } from "~/domain/rotation";
import type { RotationView } from "~/domain/rotation-view";
import type { Format } from "~/format";
import type { BranchPlan } from "~/reports/rotation/rotation-page.server";
import type { RotationWords } from "~/words/en/rotation";

interface HandOverProps {
  format: Format;
  text: RotationWords;
  view: RotationView;
  asked: BranchPlan["asked"];
  /** The page's own address, and the search of the plan's twins. */
  path: string;
  exported: string;
  search: string;
}

/** The branch's plan; above it the two limits, where there is a plan that they could change. */
export function HandOver({ format, text, view, asked, path, exported, search }: HandOverProps) {
  return (
    <section className="hand-over">
      <h2 id="hand-over">{text.branchTitle}</h2>
      <RotationPlan {...{ format, text, view }} search={exported} isOneBranch>
        {isRotationRefused(view.plan) ? null : <WhatIf {...{ format, text, view, asked, path, search }} />}
      </RotationPlan>
    </section>
  );
}
