/** The twins of a page: the same table or detail as a file, under the same address. */
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { FilterError } from "~/domain/filter-error";
import { isReportName, REPORT_NAMES } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Language } from "~/domain/text";
import type { Database } from "~db/client";
import { detailJson, isDetail } from "./detail.server";
import { EXPORT_FORMATS, exportReport, isExportFormat } from "./export.server";
import { readFilters } from "./read-filters.server";

/** What twins read beside the filters. */
const OWN_PARAMETERS = ["format", "meta"];

export interface TwinRequest {
  /** Of the page: `methods`, `cases/C-1`. */
  path: string;
  search: URLSearchParams;
  exportedAt: string;
  /** Aborts when the reader goes away. */
  signal?: AbortSignal;
}

/** 404 for what there is not, 400 that names a wrong parameter. The language is the address's alone. */
export async function twin(
  database: Database,
  scope: Scope,
  { path, search, exportedAt, signal }: TwinRequest,
): Promise<Response> {
  const format = search.get("format") ?? "";
  const [page = "", ...rest] = path.split("/");
  const code = rest.join("/");
  const isWholeTable = code === "" && isReportName(page);
  const isOne = code !== "" && isDetail(page) && format === "json";
  if (!isExportFormat(format) || !(isWholeTable || isOne)) return notFound(path);
  try {
    const filters = readFilters(database, search, OWN_PARAMETERS);
    if (isDetail(page) && code !== "") {
      const text = await detailJson(database, scope, page, code, filters, signal);
      return text === null
        ? notFound(path)
        : new Response(text, { headers: headers("application/json; charset=utf-8") });
    }
    if (!isReportName(page)) return notFound(path);
    const meta = search.get("meta") === "1";
    const file = await exportReport(database, scope, page, filters, format, { meta, exportedAt, signal });
    return new Response(createReadableStreamFromReadable(Readable.from(file.body)), {
      headers: {
        ...headers(file.contentType),
        "Content-Disposition": `${format === "json" ? "inline" : "attachment"}; filename="${file.fileName}"`,
      },
    });
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    const language: Language = search.get("lang") === "zh" ? "zh" : "en";
    return plainText(400, error.text[language]);
  }
}

function headers(contentType: string): Record<string, string> {
  return { "Content-Type": contentType, "Cache-Control": "no-store" };
}

function notFound(path: string): Response {
  return plainText(
    404,
    `There is no table “${path}”. Tables: ${REPORT_NAMES.join(", ")}; as ${EXPORT_FORMATS.join(", ")}.`,
  );
}

function plainText(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: headers("text/plain; charset=utf-8") });
}
