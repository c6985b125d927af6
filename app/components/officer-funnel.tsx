import { useId } from "react";
import type { FunnelDot, FunnelPicture } from "../domain/officer-picture";
import type { Format } from "../format";
import type { OfficerWords } from "../words/en/officer-comparison";
import { axis } from "./axis";
import { axisText } from "./axis-text";
import { drawnDots, FUNNEL_HEIGHT, funnelCurves, labelledDots, rootScale } from "./funnel-geometry";

interface OfficerFunnelProps {
  format: Format;
  text: OfficerWords;
  picture: FunnelPicture;
  title: string;
  /** n, horizon and cut-off, in words. */
  note: string;
  /** Whose the grey dots are. */
  anonymous: string;
  /** Codes of officers whose dots carry their names. */
  labelled: readonly string[];
}

/** Room for the numbers of the lower axis. */
const FOOT = 24;

/**
 * Each rated officer a dot: how many payers the cases foresee across, observed to expected up. Between the curves lies
 * what chance alone does; the more cases, the less that is.
 */
export function OfficerFunnel({
  format,
  text,
  picture,
  title,
  note,
  anonymous,
  labelled,
}: OfficerFunnelProps) {
  const id = useId();
  const { dots, phi } = picture;
  if (dots.length === 0) return null;
  const across = rootScale(Math.max(...dots.map(({ expected }) => expected)));
  const up = axis([0, 2, ...dots.map(({ ratio }) => ratio)], 5);
  const y = (ratio: number) => FUNNEL_HEIGHT * (1 - up.percent(ratio) / 100);
  const upText = axisText(format, "number", up);
  const ratios = dots.map(({ ratio }) => ratio);
  const summary = text.summary(
    dots.length,
    format.ratio(Math.min(...ratios)),
    format.ratio(Math.max(...ratios)),
  );
  return (
    <figure className="dot-plot officer-funnel">
      <figcaption id={id}>
        <span className="figure-title">{title}</span>
        <span className="figure-note">{note}</span>
        <span className="figure-note">
          {phi !== null && phi > 1 ? text.funnelPhi(format.decimal(phi, 1)) : text.funnelNoPhi}{" "}
          {picture.isPartlyAnonymous && anonymous}
        </span>
      </figcaption>
      <p className="axis-title">{text.up}</p>
      <div className="plot-area">
        <svg width="100%" height={FUNNEL_HEIGHT + FOOT} role="img" aria-label={summary} aria-describedby={id}>
          {up.ticks.map((tick) => (
            <g key={tick}>
              <line
                className={tick === 1 ? "reference" : "grid"}
                x1="0"
                x2="100%"
                y1={y(tick)}
                y2={y(tick)}
              />
              <text x={-8} y={y(tick)} dy="0.35em" textAnchor="end">
                {upText.tick(tick)}
              </text>
            </g>
          ))}
          {across.ticks.map((tick) => (
            <text
              key={tick}
              x={`${across.percent(tick)}%`}
              y={FUNNEL_HEIGHT + 18}
              textAnchor={across.percent(tick) > 97 ? "end" : "middle"}
            >
              {format.count(tick)}
            </text>
          ))}
          <svg
            aria-hidden="true"
            width="100%"
            height={FUNNEL_HEIGHT}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
          >
            {funnelCurves(across, up, phi).map(({ key, path, isWidened }) => (
              <path key={key} className={isWidened ? "limit" : "limit plain"} d={path} />
            ))}
          </svg>
          {drawnDots(dots, across, up).map((dot) => (
            <Dot
              key={dot.key}
              dot={dot}
              x={across.percent(dot.expected)}
              y={y(dot.ratio)}
              {...{ format, text }}
            />
          ))}
          {labelledDots(dots, labelled, across, y).map(({ code, ...label }) => (
            <Label key={code} {...label} />
          ))}
        </svg>
      </div>
      <p className="axis-title across">{text.across}</p>
    </figure>
  );
}

interface DotProps {
  dot: FunnelDot & { officers: number };
  x: number;
  y: number;
  format: Format;
  text: OfficerWords;
}

/** One officer, or, of an anonymous cloud, those who stand close together. */
function Dot({ dot: { officer, officers, ratio, expected, flag }, x, y, format, text }: DotProps) {
  if (officer === null)
    return <circle className="anonymous" cx={`${x}%`} cy={y} r={Math.min(10, 3 * Math.sqrt(officers))} />;
  return (
    <circle
      className={flag ? "flagged" : undefined}
      data-officer={officer.code}
      cx={`${x}%`}
      cy={y}
      r={flag ? 5 : 4}
      data-hint={text.dot(officer.name, format.ratio(ratio), format.decimal(expected, 1))}
    />
  );
}

/** Leans inwards at the right end. */
function Label({ name, x, y }: { name: string; x: number; y: number }) {
  const isRight = x > 85;
  return (
    <text
      className="dot-label"
      x={`${x}%`}
      dx={isRight ? -9 : 9}
      y={y}
      dy="0.35em"
      textAnchor={isRight ? "end" : "start"}
    >
      {name}
    </text>
  );
}
