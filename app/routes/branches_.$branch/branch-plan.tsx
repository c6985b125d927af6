import { Link } from "@remix-run/react";
import { useId } from "react";
import { DecideForm } from "~/components/plan/decide-form";
import { DecidedSteps } from "~/components/plan/decided-steps";
import { MondayWorkbook } from "~/components/plan/monday-workbook";
import { PlanLineList } from "~/components/plan/plan-line-list";
import { PlanRenewing } from "~/components/plan/plan-renewing";
import { StepTable } from "~/components/plan/step-table";
import { withoutLines } from "~/components/plan/without-lines";
import { searchWith } from "~/components/search-with";
import { ANSWERS_TO_STEP } from "~/domain/plan/decisions";
import type { NextSteps, PlanLines } from "~/domain/plan/plan-beside";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { PlanWords } from "~/words/en/plan";

interface BranchPlanProps {
  format: Format;
  text: PlanWords;
  code: string;
  /** Null while it is computed. */
  plan: PlanLines | null;
  steps: NextSteps | null;
  search: string;
}

/** What the branch does next: the money, the largest lines, and the way to its lists. */
export function BranchPlan({ format, text, code, plan, steps, search }: BranchPlanProps) {
  const carried = carriedSearch(search);
  const narrowed = searchWith(carried, "branch", code);
  return (
    <section className="branch-plan" aria-labelledby="branch-plan">
      <h2 id="branch-plan">{text.branchTitle}</h2>
      {plan === null && <p className="figure-note">{text.actHere.waiting}</p>}
      {plan !== null && plan.cases === 0 && <p>{withoutLines(plan, text)}</p>}
      {plan !== null && plan.cases > 0 && (
        <>
          <p>{branchSentence(format, text, plan)}</p>
          <PlanLineList {...{ format, text, plan, carried }} isOneBranch />
        </>
      )}
      <p className="onward">
        {plan !== null && plan.cases + plan.tried + (steps?.decided.length ?? 0) > 0 && (
          <>
            <Link to={`/plan/list${narrowed}`}>{text.monday.link} →</Link>
            <MondayWorkbook language={format.language} text={text} search={narrowed} />
            <Link to={`/plan/group-attack${narrowed}`}>{text.attackSheets} →</Link>
          </>
        )}
        <Link to={`/plan${narrowed}`}>{text.actHere.all} →</Link>
      </p>
      {steps !== null && <PlanRenewing text={text} stand={steps} />}
      {steps !== null && <DecidedSteps format={format} text={text} view={steps} />}
      {steps !== null && steps.rows.length > 0 && <LargestSteps {...{ format, text, steps }} />}
    </section>
  );
}

function branchSentence(format: Format, text: PlanWords, { cases, gainMinor, horizon }: PlanLines): string {
  const days = format.days(horizon);
  return gainMinor < 0
    ? text.short(cases, format.money(-gainMinor), days)
    : text.leadBranch(cases, format.money(gainMinor), days);
}

/** The steps that gain most, to be decided on the spot. */
function LargestSteps({
  format,
  text,
  steps,
}: Pick<BranchPlanProps, "format" | "text"> & { steps: NextSteps }) {
  const [id, form] = [useId(), useId()];
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.largestSteps(steps.rows.length)}</span>
        <span className="figure-note">{text.decide.about}</span>
      </figcaption>
      <StepTable
        {...{ format, text, form }}
        named={steps}
        notes={steps.notes}
        lead={null}
        labelledBy={id}
        rows={steps.rows}
      />
      <DecideForm language={format.language} text={text} id={form} stand={steps} answers={ANSWERS_TO_STEP} />
    </figure>
  );
}
