/** Any two or three dimensions against each other, in long format: a row for each cell that anything stands in. */
import type { Asked } from "~/answers/definition.server";
import { crossColumns, crossMeasure, crossShape } from "~/domain/cross";
import type { KeptReport } from "~/domain/report";
import { frame } from "../assemble.server";
import { JUDGED, STANDING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { crossCells } from "./cross-cells.server";
import { crossEffectsFill, crossOfficersFill } from "./cross-fills.server";
import { crossRows } from "./cross-rows.server";

export const crossReport: ReportDefinition = {
  ...reportDefinition({
    name: "cross",
    reads: [...JUDGED, ...STANDING, "jurisdiction", "rows", "columns", "measure"],
    settings: ["jurisdiction", "conductRules"],
    isStored: true,
    fills: [crossEffectsFill, crossOfficersFill],
    rows: () => [],
  }),
  answer: ({ read }) => read(answered),
};

/** @throws RowsNeeded where no cell answers and this connection may not count the rows */
async function answered(asked: Asked): Promise<KeptReport> {
  const shape = crossShape(asked.filters);
  const sources = new Set(shape.measures.map((key) => crossMeasure(key).source));
  const cells = await crossCells(asked, shape, sources);
  const rows = crossRows(asked, shape, cells);
  return { ...(await frame(asked, "cross")), columns: crossColumns(shape), rows, total: rows.length };
}
