import { Link } from "@remix-run/react";
import { BarList } from "~/components/bar-list";
import { barsOfSteps } from "~/components/plan/bars-of-steps";
import { searchWith } from "~/components/search-with";
import { isStepChosen } from "~/domain/plan/step-choice";
import { STEP_NAMES } from "~/domain/plan/steps";
import type { PlanBodyProps } from "./plan-body-props";

/** What each step gains. A bar narrows the page to its step; with steps chosen a link leads back to all. */
export function StepBars({ format, text, view, search }: PlanBodyProps) {
  const { steps, list } = view;
  const to = (action: string | null) => {
    const chosen = searchWith(
      searchWith(searchWith(search, "page", null), "not_action", null),
      "action",
      action,
    );
    return `/plan${chosen}`;
  };
  return (
    <div>
      <BarList
        format={format}
        title={text.stepsTitle}
        note={text.stepsNote(format.days(list.filters.horizon), format.date(list.cutOffDate))}
        kind="money"
        bars={barsOfSteps(view, text, format.language, (action) =>
          // A page of one step is narrowed already.
          steps.length > 1 && Object.hasOwn(STEP_NAMES, action) ? to(action) : null,
        )}
      />
      {isStepChosen(list.filters) && (
        <p className="onward">
          <Link to={to(null)}>{text.allSteps} →</Link>
        </p>
      )}
    </div>
  );
}
