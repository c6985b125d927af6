import { useId } from "react";
import { movedApart } from "~/components/moved-apart";
import type { PanelCurve } from "~/domain/panels/panel";
import { QUEUE_ORDERS, type QueueOrder } from "~/domain/panels/queue-orders";
import type { Format } from "~/format";
import type { MethodPanelWords } from "~/words/en/method-panel";

interface QueueCurvesProps {
  format: Format;
  text: MethodPanelWords;
  curves: readonly PanelCurve[];
}

const HEIGHT = 300;
/** Room for the numbers of the lower axis. */
const FOOT = 24;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Where curves are furthest apart: their names stand there. */
const NAMED_AT = 0.2;

/** What each order of the queue has brought by which part of the hours. */
export function QueueCurves({ format, text, curves }: QueueCurvesProps) {
  const id = useId();
  if (curves.length === 0) return null;
  const y = (share: number) => HEIGHT * (1 - share);
  const names = curves.map(({ key, points }, index) => {
    const at = points.find(({ x }) => x >= NAMED_AT - 1e-9)?.y ?? 0;
    return { key, index, name: QUEUE_ORDERS[key as QueueOrder][format.language], y: y(at), share: at };
  });
  return (
    <figure className="dot-plot queue-curves">
      <figcaption id={id}>
        <span className="figure-title">{text.curveTitle}</span>
        <span className="figure-note">{text.curveNote}</span>
      </figcaption>
      <p className="axis-title">{text.curveUp}</p>
      <div className="plot-area">
        <svg
          width="100%"
          height={HEIGHT + FOOT}
          role="img"
          aria-label={text.curveSummary(curves.length)}
          aria-describedby={id}
        >
          {TICKS.map((tick) => (
            <g key={tick}>
              <line className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text x={-8} y={y(tick)} dy="0.35em" textAnchor="end">
                {format.share(tick, 1)}
              </text>
              <text x={`${tick * 100}%`} y={HEIGHT + 18} textAnchor={tick === 1 ? "end" : "middle"}>
                {format.share(tick, 1)}
              </text>
            </g>
          ))}
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            {curves.map(({ key, points }, index) => (
              <path
                key={key}
                className={`queue-curve series-${index + 1}`}
                d={`M${points.map((point) => `${(point.x * 100).toFixed(2)} ${y(point.y).toFixed(2)}`).join("L")}`}
              />
            ))}
          </svg>
          {movedApart(names, 8, HEIGHT).map(({ key, index, name, y: at }) => (
            <g key={key} className={`series-${index + 1}`}>
              <circle className="queue-mark" cx="100%" cy={at} r={4} transform="translate(12 0)" />
              <text className="dot-label" x="100%" dx={22} y={at} dy="0.35em">
                {name}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="axis-title across">{text.curveAcross}</p>
    </figure>
  );
}
