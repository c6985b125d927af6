import { Link } from "@remix-run/react";
import { AxisMarks } from "~/components/axis-marks";
import { axisText } from "~/components/axis-text";
import { methodAddress } from "~/components/row-addresses";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { nameOf } from "./case-names";
import { MarkShape } from "./mark-shape";
import { type Geometry, HOLD_PX } from "./picture-geometry";
import { stemTicks } from "./receipt-stems";

interface TimeLineNamesProps {
  report: CaseReport;
  geometry: Geometry;
  format: Format;
}

/** What each part of the picture is: beside it, where it stays in sight while the picture scrolls. */
export function TimeLineNames({ report, geometry, format }: TimeLineNamesProps) {
  const { timeLine } = words(format.language).oneCase;
  const { height, holdsTop, notes, lanes, stems } = geometry;
  const money = stems && axisText(format, "money", stems.axis);
  return (
    <svg className="time-line-names" role="presentation" height={height}>
      <foreignObject x="0" y={holdsTop} width="100%" height={HOLD_PX}>
        <div className="lane-name">{timeLine.officer}</div>
      </foreignObject>
      {notes && (
        <foreignObject x="0" y={notes.top} width="100%" height={notes.height}>
          <div className="lane-name">{timeLine.notes}</div>
        </foreignObject>
      )}
      {lanes.map((lane, index) => (
        <foreignObject key={lane.method} x="0" y={lane.top} width="100%" height={lane.height}>
          <div className="lane-name">
            <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
              <MarkShape lane={index} />
            </svg>
            <Link to={methodAddress("", lane.method)}>
              {nameOf(report, "method", lane.method, format.language)}
            </Link>
          </div>
        </foreignObject>
      ))}
      {stems && money && (
        <>
          <foreignObject x="0" y={stems.top - 10} width="100%" height="40">
            <div className="lane-name stems-name">{timeLine.receipts(money.unit)}</div>
          </foreignObject>
          <AxisMarks direction="up" ticks={stemTicks(stems, money.tick)} labels={{ at: "100%", shift: -8 }} />
        </>
      )}
    </svg>
  );
}
