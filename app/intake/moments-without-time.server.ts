/** Databases export a date as midnight: where every moment of a column is midnight, none of them has a time. */
import type { DateFormat } from "./read-date.server";
import { minuteOfMoment, readMoment } from "./read-date.server";
import { UnreadableFile } from "./refusal.server";
import type { Source } from "./source.server";

/** Reads on until it meets a time; nearly always that is in the sample. */
export async function areMidnightsEmpty(
  source: Source,
  textOf: (cells: readonly string[]) => string | undefined,
  format: DateFormat,
): Promise<boolean> {
  const hasTime = (cells: readonly string[]) => {
    const text = textOf(cells)?.trim();
    if (!text) return false;
    const reading = readMoment(text, format);
    return typeof reading === "number" && (minuteOfMoment(reading) ?? 0) > 0;
  };
  if (source.sample.some(hasTime)) return false;
  try {
    for await (const { rows } of source.chunks()) if (rows.some(hasTime)) return false;
  } catch (error) {
    // It will be met again, and reported, when the rows are read.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return true;
}
