/** The twins of a page: the same table or detail as a file, under the same address. */

import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { asDecided } from "~/answers/as-decided.server";
import { isCancelled, isLaneFailure } from "~/answers/broken-off.server";
import type { Asker, Desk } from "~/answers/desk.server";
import { keyOf } from "~/answers/question";
import { refusedResponse, visit } from "~/answers/visit.server";
import { codeOfPart } from "~/domain/code-address";
import { type ExportFormat, FORMAT_ENDINGS, isExportFormat } from "~/domain/export-formats";
import { isFilterError } from "~/domain/filter-error";
import { isReportName, REPORT_NAMES, type ReportName } from "~/domain/report-names";
import type { Scope } from "~/domain/scope";
import { type Bilingual, DEFAULT_LANGUAGE, inLanguage, LANGUAGES } from "~/domain/text";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { against } from "~/reports/reads";
import { readAddress, refuseUnread } from "./address.server";
import { DETAIL_READS, detailJson, isDetail } from "./detail-json.server";
import { type ExportedFile, exportReport } from "./export.server";
import { pageWorkbook, workbookReads } from "./page-workbook.server";
import { effectsFile, panelFile } from "./panel-file.server";
import { type RememberedFile, rememberedFile } from "./remembered-file.server";
import { SERVED_AS } from "./writers.server";

export interface TwinRequest {
  /** Of the page, as addresses have it: `methods`, `cases/C-1`, `cases/2024%2F17`. */
  path: string;
  search: URLSearchParams;
  exportedAt: string;
  asker?: Asker;
  /** As the reader's header says; none: plain text. */
  acceptedEncodings?: string;
}

/** Nobody reads it who went away himself. */
const BROKEN_OFF: Bilingual = {
  en: "The server is being stopped, and with it what was still being computed. Ask again in a moment.",
  zh: "服务器正在停止，尚未算完的内容已中断。请稍后重试。",
};

/** Addresses of pages whose table has a name of its own. */
const TABLES_UNDER: Readonly<Record<string, ReportName>> = { "plan/list": "monday-list" };

/** What files are asked with beside the filters. */
const OWN = ["format", "meta"];

/** 404 for what there is not, 400 that names a wrong parameter, 429 or 503 where it cannot be had now. The language is the address's alone. */
export async function twin(
  desk: Desk,
  scope: Scope,
  { path: address, search, exportedAt, asker = {}, acceptedEncodings = "" }: TwinRequest,
): Promise<Response> {
  const path = TABLES_UNDER[address] ?? address;
  const format = search.get("format") ?? "";
  const language = LANGUAGES.find((known) => known === search.get("lang")) ?? DEFAULT_LANGUAGE;
  const [page = "", ...rest] = path.split("/");
  const code = codeOfPart(rest.join("/"));
  const panel = page === "methods" && code !== "" ? search.get("panel") : null;
  const isOne = code !== "" && isDetail(page) && (format === "json" || page === "methods");
  const isBook = format === "xlsx" && search.get("whole") === "1";
  const isWhole = code === "" && isReportName(page);
  if (!isExportFormat(format) || !(isWhole || isOne || panel !== null || isBook)) return notFound(path);
  try {
    const filters = await readAddress(desk.store, search);
    const looking = visit({ desk, asker, scope, filters, language });
    const options = { meta: search.get("meta") === "1", exportedAt };
    if (isBook) {
      const reads = workbookReads(page, code);
      if (reads === null) return notFound(path);
      refuseUnread(path, { search, filters }, reads, [...OWN, "whole"]);
      const file = await pageWorkbook(looking, page, code, options);
      return file === null ? notFound(path) : streamed(file, format);
    }
    if (panel !== null) {
      refuseUnread(path, { search, filters }, against("method"), [...OWN, "panel"]);
      const file = await panelFile(looking, { code, panel, format }, options);
      return file === null ? notFound(path) : streamed(file, format);
    }
    if (page === "methods" && code !== "" && format !== "json") {
      // Every horizon stands in the file.
      const reads = against("method").filter((key) => key !== "horizon");
      refuseUnread(path, { search, filters }, reads, OWN);
      const file = await effectsFile(looking, { code, format }, options);
      return file === null ? notFound(path) : streamed(file, format);
    }
    if (isDetail(page) && code !== "") {
      refuseUnread(path, { search, filters }, DETAIL_READS[page], OWN);
      const text = await detailJson(looking, page, code);
      return text === null
        ? notFound(path)
        : new Response(text, { headers: headers("application/json; charset=utf-8") });
    }
    if (!isReportName(page)) return notFound(path);
    const definition = REPORT_DEFINITIONS[page];
    refuseUnread(page, { search, filters }, definition.reads, OWN);
    const make = () => exportReport(looking, page, format, options);
    if (page === "cases") return streamed(await make(), format);
    // Only a file that carries its time is another one a minute later.
    const time = SERVED_AS[format].isDated || options.meta ? exportedAt : null;
    const view = [filters.sort, language, format, options.meta, time];
    const question = await asDecided(desk.store, definition, looking.question(definition));
    const key = JSON.stringify([keyOf(question), ...view]);
    return atOnce(await rememberedFile(desk.store, key, make), format, readsGzip(acceptedEncodings));
  } catch (error) {
    if (error instanceof Response) return error;
    if (isLaneFailure(error)) return refusedResponse(error.reason, language);
    if (isCancelled(error)) return plainText(503, inLanguage(BROKEN_OFF, language));
    if (!isFilterError(error)) throw error;
    return plainText(400, inLanguage(error.text, language));
  }
}

/** The list of cases is as long as the portfolio is large; the tables of a panel are not remembered here. */
function streamed(file: ExportedFile, format: ExportFormat): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(file.body)), {
    headers: fileHeaders(file, format),
  });
}

function atOnce(file: RememberedFile, format: ExportFormat, isGzipped: boolean): Response {
  const encoding = { Vary: "Accept-Encoding", ...(isGzipped ? { "Content-Encoding": "gzip" } : {}) };
  return new Response(isGzipped ? file.gzipped : file.plain, {
    headers: { ...fileHeaders(file, format), ...encoding },
  });
}

/** `gzip, br;q=0.5` does, `gzip;q=0` does not. */
function readsGzip(acceptedEncodings: string): boolean {
  const wishes = acceptedEncodings.split(",").map((wish) => wish.trim().split(/\s*;\s*q=/));
  return wishes.some(([name, weight = "1"]) => name === "gzip" && Number(weight) > 0);
}

function fileHeaders(
  { contentType, fileName }: Pick<ExportedFile, "contentType" | "fileName">,
  format: ExportFormat,
) {
  return {
    ...headers(contentType),
    "Content-Disposition": `${SERVED_AS[format].isShown ? "inline" : "attachment"}; filename="${fileName}"`,
  };
}

function headers(contentType: string): Record<string, string> {
  return { "Content-Type": contentType, "Cache-Control": "no-store" };
}

function notFound(path: string): Response {
  return plainText(
    404,
    `There is no table “${path}”. Tables: ${REPORT_NAMES.join(", ")}; as ${FORMAT_ENDINGS.join(", ")}.`,
  );
}

function plainText(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: headers("text/plain; charset=utf-8") });
}
