/** The reader of a column of months: a month as it is usually written, or a date in it. */
import { monthFromIso, monthOfDay } from "~/domain/calendar";
import type { CellReader } from "./cell-reader.server";

const MONTH = /^(\d{4})(?:[-/.年]?(0[1-9]|1[0-2])|[-/.年]([1-9]))月?$/;

export function monthReader(dates: CellReader): CellReader {
  const month = (text: string) => {
    const found = MONTH.exec(text);
    return found ? monthFromIso(`${found[1]}-${(found[2] ?? found[3])!.padStart(2, "0")}`) : null;
  };
  return {
    read: (text) => {
      const own = month(text);
      if (own !== null) return own;
      const day = dates.read(text);
      return typeof day === "number" ? monthOfDay(day) : day;
    },
    explain: (text) => ({
      problem: dates.explain(text).problem,
      expected: { en: "expected a month such as 2025-07", zh: "应为月份，例如 2025-07" },
    }),
  };
}
