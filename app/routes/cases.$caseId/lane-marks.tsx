import { dayFromIso } from "~/domain/calendar";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { lineAnchor } from "./anchors";
import { At } from "./at";
import { nameOf } from "./case-names";
import { MarkShape } from "./mark-shape";
import { activityText, episodeText, holdText, isFruitful } from "./mark-texts";
import { type Geometry, HOLD_PX, LINE_PX, lineMiddle, type PlacedLane } from "./picture-geometry";

interface LaneProps {
  report: CaseReport;
  lane: PlacedLane;
  geometry: Geometry;
  format: Format;
}

const dayOf = (date: string) => dayFromIso(date) as number;

/** Who held the case, one bar after the other. */
export function HoldBars(props: { report: CaseReport; geometry: Geometry; format: Format }) {
  const { report, geometry, format } = props;
  const { scale, holdsTop } = geometry;
  const end = report.facts.closedOn ?? report.cutOffDate;
  const lastDay = end === null ? scale.lastDay : dayOf(end);
  const endOf = ({ to }: CaseReport["holds"][number]) => (to === null ? lastDay + 1 : dayOf(to));
  return report.holds.map((hold, index) => {
    const left = scale.percent(dayOf(hold.from));
    const width = Math.max(scale.percent(endOf(hold)) - left, 0.2);
    const text = holdText(report, hold, format);
    return (
      <svg
        key={hold.from}
        role="presentation"
        x={`${left}%`}
        y={holdsTop}
        width={`${width}%`}
        height={HOLD_PX}
      >
        <a className="hold" href={`#${lineAnchor("holds", index)}`} aria-label={text} data-hint={text}>
          <rect className="bar" x="0.5" y="0.5" height={HOLD_PX - 1} />
          <text x="6" y={HOLD_PX / 2} dy="0.35em">
            {nameOf(report, "officer", hold.officer, format.language)}
          </text>
        </a>
      </svg>
    );
  });
}

/** Room round the marks of an episode, in pixels. */
const ROUND_MARK_PX = 8;

/** Each run of acts under the lane's method, from its first day to its last, round its marks. */
export function EpisodeSpans({ report, lane, geometry, format }: LaneProps) {
  const { scale, width: pictureWidth } = geometry;
  const round = (ROUND_MARK_PX / pictureWidth) * 100;
  return lane.episodes.map((episode) => {
    const left = scale.percent(dayOf(episode.from) + 0.5) - round;
    const width = scale.percent(dayOf(episode.to) + 0.5) + round - left;
    const text = episodeText(report, episode, format);
    return (
      <a
        key={episode.from}
        className="episode"
        href={`#${lineAnchor("episodes", report.episodes.indexOf(episode))}`}
        aria-label={text}
        data-hint={text}
      >
        <rect x={`${left}%`} y={lane.top + 2} width={`${width}%`} height={lane.height - 4} rx="3" />
      </a>
    );
  });
}

/** Every act under the lane's method. */
export function LaneMarks({ report, lane, index, geometry, format }: LaneProps & { index: number }) {
  return lane.marks.map((mark) => {
    const text = activityText(report, mark.activity, format);
    return (
      <At key={mark.index} percent={geometry.scale.percent(mark.day + 0.5)} y={lineMiddle(lane, mark.line)}>
        <a
          className="activity"
          href={`#${lineAnchor("activities", mark.index)}`}
          aria-label={text}
          data-hint={text}
        >
          <rect className="hit" x="-7" y={-LINE_PX / 2} width="14" height={LINE_PX} />
          <MarkShape lane={index} filled={isFruitful(mark.activity)} />
        </a>
      </At>
    );
  });
}
