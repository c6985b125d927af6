import { useId } from "react";
import { AxisMarks } from "~/components/axis-marks";
import { ExportLinks } from "~/components/export-links";
import { FLOW_ENDS, FLOW_STEPS, type FlowEnd, OTHER_METHODS } from "~/domain/flows";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { FlowWords } from "~/words/en/flows";
import { END_COLUMN, type WayBand, type WayNode, wayLayout } from "./way-layout";

interface WayPictureProps {
  format: Format;
  text: FlowWords;
  report: Report;
  methodName(code: string): string;
}

const WIDTH = 1100;
const HEIGHT = 420;
/** Room for the names of the columns, and of the ends. */
const [HEAD, NODE, NAMES] = [24, 6, 200];
const COLUMN = (WIDTH - NAMES - NODE) / END_COLUMN;
/** Weakest and strongest a band is drawn. */
const [FAINT, STRONG] = [0.08, 0.6];
/** A node lower than this has no room for its name, or for its count below that. */
const [LEAST_NAMED, LEAST_COUNTED] = [11, 30];

/** Bands from method to method and to how cases stand: as wide as their cases, as strong as money came in. */
export function WayPicture({ format, text, report, methodName }: WayPictureProps) {
  const id = useId();
  const { nodes, bands } = wayLayout(report.rows, HEIGHT);
  if (bands.length === 0) return null;
  const { language } = format;
  const nameOf = (code: string, column: number) =>
    column === 0
      ? text.wayStart
      : code in FLOW_ENDS
        ? inLanguage(FLOW_ENDS[code as FlowEnd], language)
        : code === OTHER_METHODS
          ? text.wayOther
          : methodName(code);
  const x = (column: number) => column * COLUMN;
  const cases = nodes.filter(({ column }) => column === 0).reduce((sum, node) => sum + node.cases, 0);
  const steps = Array.from({ length: FLOW_STEPS }, (_, step) => text.wayStep(step + 1));
  const heads = [...steps, text.wayEnd].map((head, place) => ({
    key: head,
    at: x(place + 1),
    label: head,
    anchor: "start" as const,
  }));
  return (
    <figure className="dot-plot way-picture">
      <figcaption id={id}>
        <span className="figure-title">{text.wayTitle(cases)}</span>
        <span className="figure-note">{text.wayNote(format.date(report.cutOffDate))}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="plot-area" tabIndex={0} aria-labelledby={id}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT + HEAD}`}
          width="100%"
          role="img"
          aria-label={text.waySummary(bands.length)}
        >
          <AxisMarks direction="across" ticks={heads} labels={{ at: 12, className: "way-step" }} />
          <g transform={`translate(0 ${HEAD})`}>
            {bands.map((band) => (
              <path
                key={band.key}
                className="way-band"
                d={bandPath(band, x)}
                fillOpacity={FAINT + (STRONG - FAINT) * band.paidShare}
                data-hint={text.wayBand(
                  nameOf(band.from.code, band.from.column),
                  nameOf(band.to.code, band.to.column),
                  format.count(band.cases),
                  format.share(band.paidShare, 0.1),
                )}
              />
            ))}
            {nodes.map((node) => (
              <Node
                key={`${node.column} ${node.code}`}
                node={node}
                x={x(node.column)}
                name={nameOf(node.code, node.column)}
                count={format.count(node.cases)}
              />
            ))}
          </g>
        </svg>
      </section>
      <p className="figure-note">{text.caution}</p>
      <ExportLinks path="/paths" search={report.search} language={language} holding={text.waysAs} />
    </figure>
  );
}

function Node({ node, x, name, count }: { node: WayNode; x: number; name: string; count: string }) {
  const isCounted = node.height >= LEAST_COUNTED;
  return (
    <g data-hint={`${name}: ${count}`}>
      <rect className="way-node" x={x} y={node.y} width={NODE} height={Math.max(1, node.height)} />
      {node.height >= LEAST_NAMED && (
        <text x={x + NODE + 4} y={node.y + node.height / 2} dy={isCounted ? "-0.3em" : "0.35em"}>
          {name}
          {isCounted && (
            <tspan x={x + NODE + 4} dy="1.3em">
              {count}
            </tspan>
          )}
        </text>
      )}
    </g>
  );
}

/** An area between two like curves: a stroke as wide would swell over the nodes where it bends. */
function bandPath({ from, to, leavesAt, arrivesAt, width }: WayBand, x: (column: number) => number): string {
  const [start, end] = [x(from.column) + NODE, x(to.column)];
  const middle = (start + end) / 2;
  const half = Math.max(0.5, width) / 2;
  const edge = (off: number) => ({ leaves: leavesAt + off, arrives: arrivesAt + off });
  const [top, below] = [edge(-half), edge(half)];
  const at = (px: number, py: number) => `${px.toFixed(1)} ${py.toFixed(1)}`;
  const over = `M${at(start, top.leaves)}C${at(middle, top.leaves)} ${at(middle, top.arrives)} ${at(end, top.arrives)}`;
  const back = `V${below.arrives.toFixed(1)}C${at(middle, below.arrives)} ${at(middle, below.leaves)} ${at(start, below.leaves)}Z`;
  return over + back;
}
