import { useId } from "react";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { ANCHORS } from "./anchors";
import { creditLinks } from "./credit-links";
import { EpisodeSpans, HoldBars, LaneMarks } from "./lane-marks";
import { NoteMarks } from "./note-marks";
import { pictureGeometry } from "./picture-geometry";
import { CreditLines, StemMarks } from "./stem-marks";
import { TimeLineAxis } from "./time-line-axis";
import { TimeLineKey } from "./time-line-key";
import { TimeLineNames } from "./time-line-names";

/**
 * The case as a picture, drawn on the server: who held it, what was done by which method, what came in, and which act
 * earned it. Names stand still; what happened scrolls sideways in its own box where it is long.
 */
export function TimeLine({ report, format }: { report: CaseReport; format: Format }) {
  const id = useId();
  const { timeLine } = words(format.language).oneCase;
  const geometry = pictureGeometry(report);
  const { scale, notes, lanes, stems, width, height } = geometry;
  const nothingYet = lanes.length === 0 && stems === null;
  return (
    <figure className="time-line" aria-labelledby={id}>
      <figcaption id={id}>
        <span className="figure-title">{timeLine.title}</span>
        <span className="figure-note">
          {nothingYet
            ? timeLine.empty
            : timeLine.note(format.date(scale.firstDay), format.date(scale.lastDay))}
        </span>
      </figcaption>
      <a className="skip-picture" href={`#${ANCHORS.holds}`}>
        {timeLine.skip}
      </a>
      <div className="time-line-picture">
        <TimeLineNames report={report} geometry={geometry} format={format} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="time-line-scroll" aria-label={timeLine.scroll} tabIndex={0}>
          <svg role="presentation" width={width} height={height}>
            <TimeLineAxis geometry={geometry} format={format} />
            <CreditLines links={creditLinks(report.receipts, lanes)} geometry={geometry} />
            <HoldBars report={report} geometry={geometry} format={format} />
            <NoteMarks geometry={geometry} format={format} />
            {lanes.map((lane, index) => (
              <g key={lane.method}>
                <EpisodeSpans report={report} lane={lane} geometry={geometry} format={format} />
                <LaneMarks report={report} lane={lane} index={index} geometry={geometry} format={format} />
              </g>
            ))}
            {stems && <StemMarks report={report} geometry={geometry} format={format} />}
          </svg>
        </section>
      </div>
      {!(nothingYet && notes === null) && <TimeLineKey report={report} language={format.language} />}
    </figure>
  );
}
