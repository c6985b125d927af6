import { axis } from "~/components/axis";
import { axisText } from "~/components/axis-text";
import { CurvePlot, curvePath, pixelsDown } from "~/components/curve-plot";
import type { CurvePoint } from "~/domain/plan/plan";
import type { Format } from "~/format";
import type { PlanWords } from "~/words/en/plan";

interface PlanCurveProps {
  format: Format;
  text: PlanWords;
  /** By share of the hours. */
  curve: readonly CurvePoint[];
}

const HEIGHT = 240;

/** Money against hours: what half the hours would recover, and what twice as many would; today's hours marked. */
export function PlanCurve({ format, text, curve }: PlanCurveProps) {
  const points = [...curve].sort((a, b) => a.hoursShare - b.hoursShare);
  const up = axis(points.map(({ gainMinor }) => gainMinor));
  const across = axis(points.map(({ hoursShare }) => hoursShare));
  const money = axisText(format, "money", up);
  const y = (value: number) => pixelsDown(up, HEIGHT, value);
  const now = points.find(({ hoursShare }) => hoursShare === 1);
  const half = points.find(({ hoursShare }) => hoursShare === 0.5);
  const lost = now && half && now.gainMinor > half.gainMinor ? now.gainMinor - half.gainMinor : null;
  return (
    <CurvePlot
      className="plan-curve"
      title={lost === null ? text.curve.title : text.curve.finding(format.money(lost))}
      notes={[text.curve.note]}
      summary={text.curve.summary(format.money(now?.gainMinor ?? 0))}
      height={HEIGHT}
      up={{ title: text.curve.up(money.unit), axis: up, tick: money.tick, reference: 0 }}
      across={{ title: text.curve.across, axis: across, tick: (value) => format.share(value, 1) }}
      curves={
        <path
          className="curve"
          d={curvePath(
            points.map(({ hoursShare, gainMinor }) => ({ x: hoursShare, y: gainMinor })),
            across,
            up,
          )}
        />
      }
    >
      {now && (
        <>
          <circle cx={`${across.percent(1)}%`} cy={y(now.gainMinor)} r={4} />
          <text className="dot-label" x={`${across.percent(1)}%`} dx={8} y={y(now.gainMinor)} dy="1.2em">
            {text.curve.now}
          </text>
        </>
      )}
    </CurvePlot>
  );
}
