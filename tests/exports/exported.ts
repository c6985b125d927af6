/** A report's file as its reader has it: all of its bytes. */
import type { ExportFormat } from "~/domain/export-formats";
import type { FilterState } from "~/domain/filters";
import type { ReportName } from "~/domain/report-names";
import { exportReport } from "~/exports/export.server";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";

export const EXPORTED_AT = "2025-01-03T08:00Z";

export async function exportedFile(
  database: Database,
  name: ReportName,
  format: ExportFormat,
  { filters = {}, meta = false }: { filters?: Partial<FilterState>; meta?: boolean } = {},
) {
  const file = await exportReport(visiting(database, { filters }), name, format, {
    meta,
    exportedAt: EXPORTED_AT,
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of file.body) pieces.push(Buffer.from(piece as string));
  return { ...file, bytes: Buffer.concat(pieces) };
}
