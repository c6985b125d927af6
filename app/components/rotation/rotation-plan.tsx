import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { isRotationRefused } from "../../domain/rotation";
import type { RotationView } from "../../domain/rotation-view";
import type { Format } from "../../format";
import type { RotationWords } from "../../words/en/rotation";
import { EmptyState } from "../empty-state";
import { ExportLinks } from "../export-links";
import { Headline } from "../headline";
import { HandOverCases, type HandOverProps, HandOverTable } from "./hand-over-tables";
import { PastChanges } from "./past-changes";

interface RotationPlanProps extends HandOverProps {
  /** Above all: the heading and the controls on the page of a branch. */
  children?: ReactNode;
}

/** What could change hands, what that is expected to recover, what it rests on, and how it could be wrong. */
export function RotationPlan({ children, ...props }: RotationPlanProps) {
  const { format, text, view, isOneBranch } = props;
  const { plan, pairs, gap } = view;
  if (isRotationRefused(plan) && pairs.total === 0) {
    const why = text.states[plan.reason] ?? text.states["no-observations"];
    return <EmptyState title={text.stateTitle}>{why}</EmptyState>;
  }
  const isAny = pairs.total > 0;
  const isPlanned = view.alone !== null;
  return (
    <>
      {isAny ? (
        <Headline language={format.language} sentences={sentences(format, text, view)} />
      ) : (
        <EmptyState title={isPlanned ? text.none.planned : text.none.title}>
          {isPlanned ? text.none.elsewhere : isShown(view) ? text.none.stale : text.none.nothing}{" "}
          {slopeText(format, text, view)}
        </EmptyState>
      )}
      {children}
      {isAny && (
        <>
          <HandOverTable {...props} />
          <p className="figure-note">
            {isPlanned ? text.partOfPlan : gap > 0 ? text.gap(format.share(gap, 0.01)) : text.best}{" "}
            {text.trial}
          </p>
          <ExportLinks path="/rotation-plan" search={view.pairs.search} language={format.language} />
          <HandOverCases {...props} />
          {isOneBranch && <p className="figure-note">{text.filesUsual}</p>}
          <ExportLinks path="/hand-overs" search={view.cases.search} language={format.language} />
        </>
      )}
      {view.alone !== null && <Alone {...{ format, text, view }} />}
      {plan.study && <PastChanges format={format} text={text} study={plan.study} />}
      <details className="how-computed">
        <summary>{text.wrongTitle}</summary>
        <div>
          {[
            ...text.wrong,
            isRotationRefused(plan) ? null : restsText(format, text, view),
            leftOutText(format, text, view),
          ].map((paragraph) => paragraph && <p key={paragraph}>{paragraph}</p>)}
        </div>
      </details>
    </>
  );
}

/** What the evidence of tenure and strengths says by itself, and which assumption differs from the plan. */
function Alone({ format, text, view }: Pick<HandOverProps, "format" | "text" | "view">) {
  const { alone, tried, cases, plan } = view;
  if (alone === null) return null;
  const differs = alone.cases > cases.total ? text.alone.hours : text.alone.caseByCase;
  return (
    <p>
      {tried > 0 && `${text.tried(tried)} `}
      {alone.cases === 0
        ? text.alone.none
        : `${text.alone.says(alone.cases, format.money(alone.gainMinor), format.moneyFull(plan.limits.penaltyMinor))} ${differs}`}{" "}
      <Link to="/plan">{text.wholePlan} →</Link>
    </p>
  );
}

function sentences(format: Format, text: RotationWords, view: RotationView): (string | null)[] {
  const { total, cases, plan } = view;
  return [
    text.lead(
      cases.total,
      format.money(total.expectedMinor),
      format.money(total.lowMinor),
      format.money(total.highMinor),
      format.days(plan.horizon),
    ),
    slopeText(format, text, view),
    view.alone === null ? text.noPlan : null,
  ];
}

const isShown = ({ plan: { slope } }: RotationView) => slope !== null && slope.high < 0;

/** Of the rate of receipts, per month of tenure. */
function slopeText(format: Format, text: RotationWords, { plan: { slope } }: RotationView): string | null {
  if (slope === null) return null;
  const change = (logarithm: number) => Math.expm1(logarithm);
  const width = 0.1;
  if (slope.high >= 0)
    return text.noSlope(format.change(change(slope.low)), format.change(change(slope.high)));
  return text.slope(
    format.share(-change(slope.estimate), width),
    format.share(-change(slope.high), width),
    format.share(-change(slope.low), width),
    format.count(Math.LN2 / -slope.estimate),
  );
}

function leftOutText(
  format: Format,
  text: RotationWords,
  { plan: { leftOut } }: RotationView,
): string | null {
  return leftOut.levels === 0 ? null : text.leftOut(leftOut.levels, format.count(leftOut.months));
}

function restsText(format: Format, text: RotationWords, { plan }: RotationView): string {
  const { cases, months, payments, changes } = plan;
  return text.rests(format.count(cases), format.count(months), format.count(payments), format.count(changes));
}
