import { AxisMarks } from "~/components/axis-marks";
import { dayFromIso } from "~/domain/calendar";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { lineAnchor } from "./anchors";
import { At } from "./at";
import type { CreditLink } from "./credit-links";
import { stemText } from "./mark-texts";
import { type Geometry, lineMiddle } from "./picture-geometry";
import { type Stem, stemTicks } from "./receipt-stems";

/** Money: in upwards, reversed or lent again downwards; the height is the amount. */
export function StemMarks(props: { report: CaseReport; geometry: Geometry; format: Format }) {
  const { report, geometry, format } = props;
  const { scale, stems } = geometry;
  if (stems === null) return null;
  return (
    <>
      <AxisMarks direction="up" ticks={stemTicks(stems)} grid={[0, "100%"]} />
      {stems.stems.map((stem) => {
        const text = stemText(report, stem, format);
        const table = stem.advance ? "advances" : "receipts";
        return (
          <At key={`${table} ${stem.index}`} percent={scale.percent(stem.day + 0.5)} y={stems.top}>
            <a className="stem" href={`#${lineAnchor(table, stem.index)}`} aria-label={text} data-hint={text}>
              <StemDrawing stem={stem} zero={stems.zero} />
            </a>
          </At>
        );
      })}
    </>
  );
}

/** A receipt ends in a dot, a reversal in a ring, new money in a hollow square. */
function StemDrawing({ stem: { y, amountMinor, advance }, zero }: { stem: Stem; zero: number }) {
  return (
    <>
      <rect className="hit" x="-7" y={Math.min(y, zero) - 5} width="14" height={Math.abs(y - zero) + 10} />
      <line x1="0" x2="0" y1={zero} y2={y} />
      {advance ? (
        <rect className="end hollow" x="-3.5" y={y - 3.5} width="7" height="7" />
      ) : (
        <circle className={amountMinor < 0 ? "end hollow" : "end"} cx="0" cy={y} r="3.5" />
      )}
    </>
  );
}

/** Thin lines from the acts that earned it to the money. */
export function CreditLines({ links, geometry }: { links: readonly CreditLink[]; geometry: Geometry }) {
  const { scale, lanes, stems } = geometry;
  return links.map(({ receipt, method, mark }) => {
    const lane = lanes.find((candidate) => candidate.method === method);
    const stem = stems?.stems.find((candidate) => candidate.receipt === receipt);
    if (!stems || !lane || !stem) return null;
    return (
      <line
        key={`${receipt.id} ${method} ${mark.index}`}
        className={stem.amountMinor < 0 ? "credit taken-back" : "credit"}
        x1={`${scale.percent(mark.day + 0.5)}%`}
        y1={lineMiddle(lane, mark.line)}
        x2={`${scale.percent((dayFromIso(receipt.on) as number) + 0.5)}%`}
        y2={stems.top + stem.y}
      />
    );
  });
}
