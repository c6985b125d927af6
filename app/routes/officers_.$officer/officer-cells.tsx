import { IntervalPlot } from "~/components/interval-plot";
import type { PlottedInterval } from "~/components/interval-row";
import type { NamedCell, OfficerStanding } from "~/domain/officer-picture";
import type { Horizon } from "~/domain/rules";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { listed } from "~/words/listed";

interface OfficerCellsProps {
  format: Format;
  text: OfficerWords;
  standing: OfficerStanding;
  horizon: Horizon;
}

/** Deviations from which on a cell stands apart: by chance two and a half in a hundred do, either way. */
const APART = 1.96;

/** What the officer is strong and weak at: in words where the interval says so, then every cause and method. */
export function OfficerCells({ format, text, standing, horizon }: OfficerCellsProps) {
  const { one } = text;
  const cells = [...standing.causes, ...standing.methods];
  const names = (isOne: (cell: NamedCell) => boolean) =>
    listed(
      cells.filter(isOne).map(({ name }) => inLanguage(name, format.language)),
      format.language,
    );
  const weak = names(({ apart, shrunken }) => apart <= -APART && shrunken.estimate < 1);
  const strong = names(({ apart, shrunken }) => apart >= APART && shrunken.estimate > 1);
  const plot = (title: string, rows: readonly NamedCell[]) =>
    rows.length === 0 ? null : (
      <IntervalPlot
        format={format}
        title={title}
        note={one.cellsNote(format.days(horizon))}
        axisTitle={one.cellAxis}
        kind="number"
        marks={{ estimate: one.drawn, raw: one.own }}
        reference={{ value: 1, label: text.asExpected }}
        rows={rows.map((cell) => plotted(cell, format, text))}
      />
    );
  if (cells.length === 0) return <p className="figure-note">{one.cellsNothing}</p>;
  return (
    <>
      <p>
        {weak && `${one.weak(weak)} `}
        {strong && one.strong(strong)}
        {!weak && !strong && one.cellsAlike}
      </p>
      {plot(one.causesTitle, standing.causes)}
      {plot(one.methodsTitle, standing.methods)}
    </>
  );
}

function plotted(cell: NamedCell, format: Format, { one }: OfficerWords): PlottedInterval {
  const { code, name, payers, matured, expected, shrunken } = cell;
  return {
    key: code,
    name: inLanguage(name, format.language),
    ...shrunken,
    raw: payers / expected,
    note: `${format.ratioRange(shrunken.low, shrunken.high)}. ${one.cell(payers, matured, format.decimal(expected, 1))}`,
  };
}
