import type { FunnelDot, FunnelPicture } from "../domain/officer-picture";
import type { Format } from "../format";
import type { OfficerWords } from "../words/en/officer-comparison";
import { axis } from "./axis";
import { axisText } from "./axis-text";
import { CurvePlot, pixelsDown } from "./curve-plot";
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

/**
 * Each rated officer a dot: how many payers the cases predict across, observed to expected up. Between the curves lies
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
  const { dots, phi } = picture;
  if (dots.length === 0) return null;
  const across = rootScale(Math.max(...dots.map(({ expected }) => expected)));
  const up = axis([0, 2, ...dots.map(({ ratio }) => ratio)], 5);
  const y = (ratio: number) => pixelsDown(up, FUNNEL_HEIGHT, ratio);
  const ratios = dots.map(({ ratio }) => ratio);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return (
    <CurvePlot
      className="officer-funnel"
      title={title}
      notes={[
        note,
        <>
          {phi !== null && phi > 1 ? text.funnelPhi(format.decimal(phi, 1)) : text.funnelNoPhi}{" "}
          {picture.isPartlyAnonymous && anonymous}
        </>,
      ]}
      summary={text.summary(dots.length, format.ratio(low), format.ratio(high))}
      height={FUNNEL_HEIGHT}
      up={{ title: text.up, axis: up, tick: axisText(format, "number", up).tick, reference: 1 }}
      across={{ title: text.across, axis: across, tick: format.count }}
      curves={funnelCurves(across, up, phi).map(({ key, path, isWidened }) => (
        <path key={key} className={isWidened ? "limit" : "limit plain"} d={path} />
      ))}
    >
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
    </CurvePlot>
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
