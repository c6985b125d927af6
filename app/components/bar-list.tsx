import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import type { ColumnKind } from "../domain/report";
import type { Format } from "../format";
import { AxisMarks } from "./axis-marks";
import { figureText } from "./figure-text";
import { Unknown } from "./unknown";

export interface Bar {
  key: string;
  name: string;
  href?: string | null;
  value: number | null;
  /** Why the value is unknown. */
  reason?: string | null;
  /** Behind the figure, muted: a rate, a count. */
  note?: string;
  /** The rest, not one of the things compared: `no method`. */
  isRest?: boolean;
}

interface BarListProps {
  format: Format;
  title: string;
  note?: string;
  kind: ColumnKind;
  bars: readonly Bar[];
  /** Said instead of a picture in which the rest would be all: what the files do not name. */
  none?: string;
}

const BAR_PX = 14;

/** More than two lines of the room that a name has on a phone; a Chinese character is as wide as two letters. */
const LONG_NAME = 44;
const isLong = ({ name }: Bar) => name.replaceAll(/[\u2e80-\uffff]/g, "xx").length > LONG_NAME;

/** Horizontal bars from zero, each with its own label and figure; drawn on the server. */
export function BarList({ format, title, note, kind, bars, none }: BarListProps) {
  const id = useId();
  if (none !== undefined && bars.every(({ isRest }) => isRest)) return <NoBars title={title} none={none} />;
  const known = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const percent = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  const zero = { key: 0, at: `${percent(0)}%`, line: "zero" };
  return (
    <figure className={bars.some(isLong) ? "bar-list long-names" : "bar-list"}>
      <figcaption id={id}>
        <span className="figure-title">{title}</span>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <table aria-labelledby={id}>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key} className={bar.isRest ? "rest" : undefined}>
              <th scope="row">{bar.href ? <Link to={bar.href}>{bar.name}</Link> : bar.name}</th>
              <td className="plot">
                <Clickable href={bar.href}>
                  <svg width="100%" height={BAR_PX + 2} aria-hidden="true">
                    {bar.value !== null && (
                      <rect
                        x={`${percent(Math.min(bar.value, 0))}%`}
                        width={`${percent(Math.max(bar.value, 0)) - percent(Math.min(bar.value, 0))}%`}
                        y="1"
                        height={BAR_PX}
                      />
                    )}
                    <AxisMarks direction="across" ticks={[zero]} grid={[0, BAR_PX + 2]} />
                  </svg>
                </Clickable>
              </td>
              <td className="number">
                {bar.value === null ? (
                  <Unknown language={format.language} reason={bar.reason ?? null} />
                ) : (
                  figureText(format, kind, bar.value)
                )}
              </td>
              {bars.some((other) => other.note) && <td className="number bar-note">{bar.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function NoBars({ title, none }: { title: string; none: string }) {
  return (
    <div>
      <p className="figure-title">{title}</p>
      <p>{none}</p>
    </div>
  );
}

/** The bar leads where its name does; keyboard and screen reader have the name. */
function Clickable({ href, children }: { href?: string | null; children: ReactNode }) {
  return href ? (
    <Link to={href} tabIndex={-1} aria-hidden="true">
      {children}
    </Link>
  ) : (
    children
  );
}
