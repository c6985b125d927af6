import { useId } from "react";
import { type Axis, axis } from "~/components/axis";
import { axisText } from "~/components/axis-text";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import { words } from "~/words/words";
import type { OfficerDot } from "./officers-view";

interface OfficerDotsProps {
  format: Format;
  report: Report;
  dots: readonly OfficerDot[];
}

const HEIGHT = 320;
/** Room for the numbers of the lower axis. */
const FOOT = 24;

/** Each officer a dot, many close together one larger: how many episodes across, how much came in up; in no order. */
export function OfficerDots({ format, report, dots }: OfficerDotsProps) {
  const id = useId();
  const { officersPage, table } = words(format.language);
  if (dots.length < 2) return null;
  const across = axis([0, ...dots.map(({ episodes }) => episodes)], 8);
  const up = axis([0, ...dots.map(({ share }) => share)], 4);
  const upText = axisText(format, "share", up);
  const acrossText = axisText(format, "count", across);
  const y = (share: number) => HEIGHT - (up.percent(share) / 100) * HEIGHT;
  const shares = dots.map(({ share }) => share);
  const summary = officersPage.dotsSummary(
    dots.reduce((officers, dot) => officers + dot.officers, 0),
    format.share(Math.min(...shares), 1),
    format.share(Math.max(...shares), 1),
  );
  return (
    <figure className="dot-plot">
      <figcaption id={id}>
        <span className="figure-title">{officersPage.dotsTitle}</span>
        <span className="figure-note">
          {officersPage.dotsNote(format.days(report.filters.horizon), format.date(report.cutOffDate))}
        </span>
      </figcaption>
      <p className="axis-title">{table.withUnit(officersPage.dotsUp, upText.unit)}</p>
      <div className="plot-area">
        <svg width="100%" height={HEIGHT + FOOT} role="img" aria-label={summary} aria-describedby={id}>
          {up.ticks.map((tick) => (
            <g key={tick}>
              <line className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text x={-8} y={y(tick)} dy="0.35em" textAnchor="end">
                {upText.tick(tick)}
              </text>
            </g>
          ))}
          {across.ticks.map((tick) => (
            <text key={tick} x={`${across.percent(tick)}%`} y={HEIGHT + 18} textAnchor={anchor(tick, across)}>
              {acrossText.tick(tick)}
            </text>
          ))}
          {dots.map(({ officers, name, episodes, share }, index) => (
            <circle
              // Two officers may share a name.
              key={`${name} ${index}`}
              cx={`${across.percent(episodes)}%`}
              cy={y(share)}
              r={radius(officers)}
              data-hint={
                officers === 1
                  ? officersPage.dot(name, format.share(share), episodes)
                  : officersPage.dotsAround(officers, format.share(share), episodes)
              }
            />
          ))}
        </svg>
      </div>
      <p className="axis-title across">{officersPage.dotsAcross}</p>
    </figure>
  );
}

/** Grows with the area of so many dots, as far as the picture has room. */
function radius(officers: number): number {
  return Math.min(14, 4 * Math.sqrt(officers));
}

/** Numbers at the ends lean inwards, so that none reaches beyond the picture. */
function anchor(tick: number, { low, high }: Axis): "start" | "middle" | "end" {
  if (tick === low) return "start";
  return tick === high ? "end" : "middle";
}
