import { Link } from "@remix-run/react";
import { type Bar, BarList } from "~/components/bar-list";
import { stepName } from "~/components/plan/step-name";
import { searchWith } from "~/components/search-with";
import { shownBars } from "~/components/shown-bars";
import { isStepChosen } from "~/domain/plan/step-choice";
import { STEP_NAMES } from "~/domain/plan/steps";
import type { PlanBodyProps } from "./plan-body-props";

/** Steps by their own name: beyond them bars are too short to compare. */
const NAMED = 12;

/** What each step gains. A bar narrows the page to its step; with steps chosen a link leads back to all. */
export function StepBars({ format, text, view, search }: PlanBodyProps) {
  const { steps, list } = view;
  const casesOf = (bars: readonly Bar[]) =>
    steps.reduce((sum, { action, cases }) => sum + (bars.some(({ key }) => key === action) ? cases : 0), 0);
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
        bars={shownBars(
          steps.map(({ action, cases, gainMinor }) => ({
            key: action,
            name: stepName(action, view, text, format.language),
            // A page of one step is narrowed already.
            href: steps.length > 1 && Object.hasOwn(STEP_NAMES, action) ? to(action) : null,
            value: gainMinor,
            note: text.cases(cases),
          })),
          { keys: [], others: text.otherSteps, othersNote: (others) => text.cases(casesOf(others)) },
          NAMED,
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
