import { axis } from "~/components/axis";
import { CurvePlot, curvePath, pixelsDown } from "~/components/curve-plot";
import { movedApart } from "~/components/moved-apart";
import type { PanelCurve } from "~/domain/panels/panel";
import { QUEUE_ORDERS, type QueueOrder } from "~/domain/panels/queue-orders";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { MethodPanelWords } from "~/words/en/method-panel";

interface QueueCurvesProps {
  format: Format;
  text: MethodPanelWords;
  curves: readonly PanelCurve[];
}

const HEIGHT = 300;
/** Part of the hours across, of the money up. */
const WHOLE = axis([0, 1], 4);
/** Where curves are furthest apart: their names stand there. */
const NAMED_AT = 0.2;

/** What each order of the queue has recovered by which part of the hours. */
export function QueueCurves({ format, text, curves }: QueueCurvesProps) {
  if (curves.length === 0) return null;
  const tick = (share: number) => format.share(share, 1);
  const names = curves.map(({ key, points }, index) => {
    const at = points.find(({ x }) => x >= NAMED_AT - 1e-9)?.y ?? 0;
    return {
      key,
      index,
      name: inLanguage(QUEUE_ORDERS[key as QueueOrder], format.language),
      y: pixelsDown(WHOLE, HEIGHT, at),
    };
  });
  return (
    <CurvePlot
      className="queue-curves"
      title={text.curveTitle}
      notes={[text.curveNote]}
      summary={text.curveSummary(curves.length)}
      height={HEIGHT}
      series={names.map(({ key, name }) => ({ key, label: name }))}
      up={{ title: text.curveUp, axis: WHOLE, tick }}
      across={{ title: text.curveAcross, axis: WHOLE, tick }}
      curves={curves.map(({ key, points }, index) => (
        <path key={key} className={`queue-curve series-${index + 1}`} d={curvePath(points, WHOLE, WHOLE)} />
      ))}
    >
      {movedApart(names, 8, HEIGHT).map(({ key, index, name, y: at }) => (
        <g key={key} className={`series-${index + 1}`}>
          <circle className="queue-mark" cx="100%" cy={at} r={4} transform="translate(12 0)" />
          <text className="dot-label" x="100%" dx={22} y={at} dy="0.35em">
            {name}
          </text>
        </g>
      ))}
    </CurvePlot>
  );
}
