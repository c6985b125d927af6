/** The code of a row: the bank's own id, or one made of what the row says. */
import { createHash } from "node:crypto";
import { isoFromDay } from "~/domain/calendar";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { codeOfContent } from "~/domain/row-code";
import type { RowValues } from "./table-plans.server";

export interface RowIdentity {
  code: string;
  isHashed: boolean;
}

const SEPARATOR = "\u001f";
/** What makes a row of a file without ids the same row again: who holds a case from when, and what is to come in where. */
const KEYED: Partial<Record<PortfolioTable, readonly string[]>> = {
  assignments: ["case_id", "officer", "from"],
  targets: ["month", "branch", "region"],
};

/** The first column of every other file is its id; a row without one is the whole of its content. */
export function rowIdentity(table: PortfolioTable): (row: RowValues) => RowIdentity {
  const { columns } = PORTFOLIO_FILES[table];
  const keyed = KEYED[table]?.map((key) => {
    const at = columns.findIndex((column) => column.key === key);
    const isDay = columns[at]!.kind === "day";
    return (row: RowValues) => (isDay ? isoFromDay(row[at] as number) : (row[at] ?? ""));
  });
  if (keyed) return (row) => ({ code: keyed.map((part) => part(row)).join(SEPARATOR), isHashed: false });
  return (row) => {
    const id = row[0];
    if (id !== null) return { code: id as string, isHashed: false };
    let content = "";
    for (let place = 0; place < columns.length; place++)
      if (row[place] !== null) content += `${columns[place]!.key}=${row[place]}${SEPARATOR}`;
    const hash = createHash("sha256").update(content).digest("base64url");
    return { code: codeOfContent(hash), isHashed: true };
  };
}
