import { Link } from "@remix-run/react";
import type { PlanLines } from "~/domain/plan/plan-beside";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";
import { searchWith } from "../search-with";
import { stepName } from "./step-name";

interface PlanLineListProps {
  format: Format;
  text: PlanWords;
  plan: PlanLines;
  /** The filters that go along. */
  carried: string;
  /** Whether the branch is said by the page already. */
  isOneBranch?: boolean;
}

/** The plan's largest lines: where, what, on how many cases, for how much; each leads to its cases. */
export function PlanLineList({ format, text, plan, carried, isOneBranch = false }: PlanLineListProps) {
  const { language } = format;
  return (
    <>
      {plan.lines.map(({ branch, action, cases, gainMinor }) => (
        <p key={`${branch.code} ${action}`}>
          <Link to={`/plan${searchWith(carried, "branch", branch.code)}`}>
            {[
              ...(isOneBranch ? [] : [inLanguage(branch.name, language)]),
              stepName(action, plan, text, language),
            ].join(" · ")}
          </Link>
          {marks(language).clause}
          {text.line(cases, format.money(gainMinor), format.days(plan.horizon))}
        </p>
      ))}
    </>
  );
}
