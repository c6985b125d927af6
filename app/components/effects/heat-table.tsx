import { Link } from "@remix-run/react";
import { useId } from "react";
import type { AnalysedMethod, Within, WithinCell } from "../../domain/method-analysis";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import { decimalText } from "../../format/numerals";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { crossAddress, methodAddress } from "../row-addresses";
import { searchWith } from "../search-with";
import { Unknown } from "../unknown";
import { WideTable } from "../wide-table";

/** What the columns of the table are; `within` of the address. */
export const HEAT_GROUPS = ["cause", "region"] as const;
export type HeatGroup = (typeof HEAT_GROUPS)[number];

interface HeatTableProps {
  format: Format;
  text: AnalysisWords;
  within: Within;
  by: HeatGroup;
  /** In the order of the rows; those without a cell are left out. */
  methods: readonly AnalysedMethod[];
  horizonText: string;
  search: string;
}

/** Method × cause or region in percentage points: blue more, orange less, grey where the cell alone says nothing. */
export function HeatTable({ format, text, within, by, methods, horizonText, search }: HeatTableProps) {
  const id = useId();
  const { language } = format;
  const { groups, cells, verdict } = within;
  const rows = methods.filter(({ code }) => cells.some(({ method }) => method === code));
  const cellAt = new Map(cells.map((cell) => [`${cell.method} ${cell.group}`, cell]));
  const largest = Math.max(...cells.map(({ shrunken }) => Math.abs(shrunken?.estimate ?? 0)), 0);
  return (
    <figure className="table-figure" id="within">
      <figcaption id={id}>
        <span className="figure-title">
          {verdict === null ? text.heatTitle[by] : text.heatVerdict[verdict][by]}
        </span>
        <span className="figure-note">{text.heatNote(horizonText)}</span>
        <span className="heat-switch">
          {HEAT_GROUPS.map((group) => (
            <Link
              key={group}
              to={`${searchWith(search, "within", group === "cause" ? null : group) || "?"}#within`}
              aria-current={group === by ? "true" : undefined}
            >
              {text.heatBy[group]}
            </Link>
          ))}
          <Link to={crossAddress(search, by)}>{text.heatAsCross}</Link>
        </span>
      </figcaption>
      {rows.length === 0 ? (
        <p className="figure-note">{text.heatNothing}</p>
      ) : (
        <WideTable labelledBy={id} className="heat-table">
          <thead>
            <tr>
              <th scope="col">{text.heatMethod}</th>
              {groups.map(({ code, name }) => (
                <th key={code} scope="col" className="number">
                  <span className="heat-name">{inLanguage(name, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to={methodAddress(search, code)}>{inLanguage(name, language)}</Link>
                </th>
                {groups.map((group) => (
                  <HeatCell
                    key={group.code}
                    cell={cellAt.get(`${code} ${group.code}`)}
                    largest={largest}
                    format={format}
                    text={text}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </figure>
  );
}

interface HeatCellProps {
  cell: WithinCell | undefined;
  largest: number;
  format: Format;
  text: AnalysisWords;
}

function HeatCell({ cell, largest, format, text }: HeatCellProps) {
  if (!cell?.shrunken || cell.shrunken.estimate === null) {
    const reason = cell ? text.heatTooFew(cell.begun, cell.matured) : null;
    return (
      <td className="number">
        <Unknown language={format.language} reason={reason} />
      </td>
    );
  }
  const { estimate } = cell.shrunken;
  const { low, high } = cell.own;
  const own = format.points(cell.own.estimate, low === null || high === null ? null : high - low);
  const range = low === null || high === null ? own : `${own} (${format.pointsBounds(low, high)})`;
  return (
    <td
      className={`number ${heatOf(cell, largest)}`}
      data-hint={text.heatCell(range, cell.begun, cell.matured)}
    >
      {signedPoints(estimate)}
    </td>
  );
}

const STEPS = 3;

/** `quiet` where the cell's own interval holds 0: its figure is what its row and column say. */
export function heatOf({ own, shrunken }: WithinCell, largest: number): string {
  const { low, high } = own;
  if (low === null || high === null || (low <= 0 && high >= 0) || !shrunken?.estimate) return "quiet";
  const step = Math.max(1, Math.ceil((Math.abs(shrunken.estimate) / largest) * STEPS));
  return `${shrunken.estimate > 0 ? "more" : "less"}-${step}`;
}

function signedPoints(share: number): string {
  const text = decimalText(share * 100, 1);
  return share > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
