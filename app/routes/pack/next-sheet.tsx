import { BarList } from "~/components/bar-list";
import { barsOfSteps } from "~/components/plan/bars-of-steps";
import { inLanguage } from "~/domain/text";
import type { PackProps } from "./pack-props";
import { planSentence } from "./plan-sentence";
import { Sheet } from "./sheet";

const MOST_BRANCHES = 12;

/** What the plan would do next, and in which branches. */
export function NextSheet({ format, text, planText: say, pack: { plan } }: PackProps) {
  const { language } = format;
  if (plan === null)
    return (
      <Sheet title={text.next} isShort>
        <p>{text.notYet}</p>
      </Sheet>
    );
  const days = format.days(plan.list.filters.horizon);
  const note = say.stepsNote(days, format.date(plan.list.cutOffDate));
  return (
    <Sheet title={text.next} isShort={plan.counts.first === 0}>
      <p className="lead">{planSentence(format, say, plan)}</p>
      {plan.counts.first > 0 && (
        <div className="half-width">
          <BarList
            format={format}
            title={say.stepsTitle}
            note={note}
            kind="money"
            bars={barsOfSteps(plan, say, language)}
          />
          <BarList
            format={format}
            title={text.branches(Math.min(MOST_BRANCHES, plan.branches.length), plan.branches.length)}
            note={note}
            kind="money"
            bars={plan.branches.slice(0, MOST_BRANCHES).map(({ code, name, cases, gainMinor }) => ({
              key: code,
              name: inLanguage(name, language),
              value: gainMinor,
              note: say.cases(cases),
            }))}
          />
        </div>
      )}
    </Sheet>
  );
}
