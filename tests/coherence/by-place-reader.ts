/** Reads figures one by one, by the code of what they are of. */
import type { Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";

type Figures = Record<string, number>;

export function byPlaceReader({
  rows,
}: {
  rows: (name: ReportName, search: string) => Promise<readonly Row[]>;
}) {
  return {
    /** Of each row that has any, by its code. */
    async byCode(name: ReportName, search: string, code: string, column: string): Promise<Figures> {
      const found = (await rows(name, search)).map(
        (row) => [String(row[code]), Number(row[column] ?? 0)] as const,
      );
      return Object.fromEntries(found.filter(([, figure]) => figure !== 0));
    },
    /** Of the branches whose targets cover all months that are asked for. */
    async againstTargets(search: string, months: number): Promise<Figures> {
      const found = (await rows("targets", search)).filter(
        (row) => row.place === "branch" && row.months === months,
      );
      return Object.fromEntries(found.map((row) => [String(row.key), Number(row.received_minor)]));
    },
  };
}
