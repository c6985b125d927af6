import { EmptyState } from "~/components/empty-state";
import { Headline } from "~/components/headline";
import { DecidedSteps } from "~/components/plan/decided-steps";
import { gainSentence } from "~/components/plan/gain-sentence";
import { PlanRenewing } from "~/components/plan/plan-renewing";
import { withoutLines } from "~/components/plan/without-lines";
import { SettingForm } from "~/components/setting-form";
import { inLanguage } from "~/domain/text";
import { PLAN_SETTINGS } from "~/domain/what-if";
import { listed } from "~/words/listed";
import { paragraph } from "~/words/sentence";
import { BranchTable } from "./branch-table";
import type { PlanBodyProps } from "./plan-body-props";
import { PlanCurve } from "./plan-curve";
import { PlanList } from "./plan-list";
import { StepBars } from "./step-bars";

/** How much more could come in, from what and where, what the next hour is worth, and the list. */
export function PlanBody(props: PlanBodyProps) {
  const { format, text, view, search } = props;
  const { language } = format;
  const { reason, counts, curve, list } = view;
  if (reason !== null)
    return <EmptyState title={text.stateTitle}>{text.states[reason] ?? text.states["too-few"]}</EmptyState>;
  return (
    <>
      {counts.first > 0 ? (
        <Headline language={language} sentences={sentences(props)} />
      ) : (
        <EmptyState title={text.none.title}>
          {paragraph(language, withoutLines(view, text), uncompared(props))}
        </EmptyState>
      )}
      <PlanRenewing text={text} stand={view} />
      <DecidedSteps format={format} text={text} view={view} />
      <SettingForm
        language={language}
        text={text.settings}
        action="/plan"
        search={search}
        settings={PLAN_SETTINGS}
        values={list.filters}
      />
      {counts.first > 0 && (
        <div className="half-width">
          {curve.length > 1 && <PlanCurve format={format} text={text} curve={curve} />}
          <StepBars {...props} />
        </div>
      )}
      {view.branches.length > 0 && <BranchTable {...props} />}
      <PlanList {...props} />
      <details className="how-computed">
        <summary>{text.wrongTitle}</summary>
        <div>
          {text.wrong.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
    </>
  );
}

function sentences(props: PlanBodyProps): (string | null)[] {
  const { format, text, view } = props;
  const { leftWaiting, backTest } = view;
  return [
    gainSentence(format, text, view),
    leftWaiting.cases === 0 ? null : text.leftWaiting(leftWaiting.cases, format.money(leftWaiting.lossMinor)),
    backTest &&
      text.backTest(
        format.date(backTest.until),
        backTest.agreed,
        format.share(backTest.share),
        format.share(backTest.low),
        format.share(backTest.high),
      ),
    uncompared(props),
  ];
}

function uncompared({ format: { language }, text, view }: PlanBodyProps): string | null {
  const names = view.uncompared.map((name) => inLanguage(name, language));
  return names.length === 0 ? null : text.uncompared(listed(names, language));
}
