import { Link } from "@remix-run/react";
import { PlanLineList } from "~/components/plan/plan-line-list";
import { withoutLines } from "~/components/plan/without-lines";
import type { PlanLines } from "~/domain/plan/plan-beside";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { PlanWords } from "~/words/en/plan";

interface ActHereProps {
  format: Format;
  text: PlanWords;
  /** Null while it is computed. */
  plan: PlanLines | null;
  search: string;
}

/** The plan's largest lines: what a branch head would do first. */
export function ActHere({ format, text, plan, search }: ActHereProps) {
  const { actHere: say } = text;
  const carried = carriedSearch(search);
  return (
    <section className="act-here" aria-labelledby="act-here">
      <h2 id="act-here">{say.title}</h2>
      {plan === null && <p className="figure-note">{say.waiting}</p>}
      {plan !== null && plan.cases === 0 && <p className="figure-note">{withoutLines(plan, text)}</p>}
      {plan !== null && plan.cases > 0 && (
        <>
          <p>{text.leadWithin(plan.cases, format.money(plan.gainMinor), format.days(plan.horizon))}</p>
          <PlanLineList {...{ format, text, plan, carried }} />
        </>
      )}
      <p className="onward">
        <Link to={`/plan${carried}`}>{say.all} →</Link>
      </p>
    </section>
  );
}
