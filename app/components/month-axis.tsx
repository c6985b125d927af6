import { useChartWidth, XAxis } from "recharts";
import type { Row } from "../domain/report";
import type { Format } from "../format";
import { monthTicks } from "./month-ticks";

/** What a label and the gap after it take. */
const LABEL_PX = 70;

/** The axis of a chart over months: as many of them are named as its width has room for. */
export function MonthAxis({ rows, format }: { rows: readonly Row[]; format: Format }) {
  const { ticks, isYearly } = monthTicks(rows, Math.max(1, Math.floor((useChartWidth() ?? 0) / LABEL_PX)));
  return (
    <XAxis
      dataKey="month"
      // A band for each month, so that an incomplete one can be hatched.
      scale="band"
      ticks={ticks}
      interval={0}
      tickFormatter={(month: string) => (isYearly ? month.slice(0, 4) : format.month(month))}
      tickLine={false}
    />
  );
}
