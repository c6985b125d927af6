import { Link } from "@remix-run/react";
import { PlanLineList, withoutLines } from "~/components/plan/plan-line-list";
import { searchWith } from "~/components/search-with";
import type { PlanLines } from "~/domain/plan/plan-beside";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { PlanWords } from "~/words/en/plan";

interface BranchPlanProps {
  format: Format;
  text: PlanWords;
  code: string;
  /** Null while it is computed. */
  plan: PlanLines | null;
  search: string;
}

/** What the branch does next: the money, the largest lines, and the way to its lists. */
export function BranchPlan({ format, text, code, plan, search }: BranchPlanProps) {
  const carried = carriedSearch(search);
  const narrowed = searchWith(carried, "branch", code);
  return (
    <section className="branch-plan" aria-labelledby="branch-plan">
      <h2 id="branch-plan">{text.branchTitle}</h2>
      {plan === null && <p className="figure-note">{text.actHere.waiting}</p>}
      {plan !== null && plan.cases === 0 && <p>{withoutLines(plan, text)}</p>}
      {plan !== null && plan.cases > 0 && (
        <>
          <p>{text.leadBranch(plan.cases, format.money(plan.gainMinor), format.days(plan.horizon))}</p>
          <PlanLineList {...{ format, text, plan, carried }} isOneBranch />
        </>
      )}
      <p className="onward">
        {plan !== null && plan.cases + plan.tried > 0 && (
          <Link to={`/plan/list${narrowed}`}>{text.monday.link} →</Link>
        )}
        <Link to={`/plan${narrowed}`}>{text.actHere.all} →</Link>
      </p>
    </section>
  );
}
