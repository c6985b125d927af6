/** The twins of a page: the same table or detail as a file, under the same address. */
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isCancelled } from "~/answers/task.server";
import { EXPORT_FORMATS, type ExportFormat, FORMAT_ENDINGS, isExportFormat } from "~/domain/export-formats";
import { FilterError } from "~/domain/filter-error";
import { isReportName, REPORT_NAMES } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Bilingual, Language } from "~/domain/text";
import { detailJson, isDetail } from "~/reports/detail.server";
import { panelFile } from "~/reports/panels/panel-file.server";
import { readFilters } from "~/reports/read-filters.server";
import type { Store } from "~db/store";
import { type ExportedFile, exportReport } from "./export.server";
import { type RememberedFile, rememberedFile } from "./remembered-file.server";

/** What twins read beside the filters. */
const OWN_PARAMETERS = ["format", "meta", "panel"];

export interface TwinRequest {
  /** Of the page: `methods`, `cases/C-1`. */
  path: string;
  search: URLSearchParams;
  exportedAt: string;
  /** Aborts when the reader goes away. */
  signal?: AbortSignal;
  /** As the reader's header says; none: plain text. */
  acceptedEncodings?: string;
}

/** Nobody reads it who went away himself. */
const BROKEN_OFF: Bilingual = {
  en: "The server is being stopped, and with it what was still being computed. Ask again in a moment.",
  zh: "服务器正在停止，尚未算完的内容已中断。请稍后重试。",
};

/** 404 for what there is not, 400 that names a wrong parameter, 503 where it was broken off. The language is the address's alone. */
export async function twin(
  store: Store,
  scope: Scope,
  { path, search, exportedAt, signal, acceptedEncodings = "" }: TwinRequest,
): Promise<Response> {
  const format = search.get("format") ?? "";
  const [page = "", ...rest] = path.split("/");
  const code = rest.join("/");
  const isWholeTable = code === "" && isReportName(page);
  const isOne = code !== "" && isDetail(page) && format === "json";
  const panel = page === "methods" && code !== "" ? search.get("panel") : null;
  if (!isExportFormat(format) || !(isWholeTable || isOne || panel !== null)) return notFound(path);
  try {
    const filters = await readFilters(store, search, OWN_PARAMETERS);
    const meta = search.get("meta") === "1";
    if (panel !== null) {
      const asked = { code, panel, format };
      const file = await panelFile(store, scope, asked, filters, { meta, exportedAt, signal });
      return file === null ? notFound(path) : streamed(file, format);
    }
    if (isDetail(page) && code !== "") {
      const text = await detailJson(store, scope, page, code, filters, signal);
      return text === null
        ? notFound(path)
        : new Response(text, { headers: headers(EXPORT_FORMATS[format].contentType) });
    }
    if (!isReportName(page)) return notFound(path);
    const make = () => exportReport(store, scope, page, filters, format, { meta, exportedAt, signal });
    if (page === "cases") return streamed(await make(), format);
    // Only a file that tells its time is another one a minute later.
    const time = EXPORT_FORMATS[format].isDated || meta ? exportedAt : null;
    const file = await rememberedFile(store, [scope, page, filters, format, meta, time], make);
    return atOnce(file, format, readsGzip(acceptedEncodings));
  } catch (error) {
    const language: Language = search.get("lang") === "zh" ? "zh" : "en";
    if (isCancelled(error)) return plainText(503, BROKEN_OFF[language]);
    if (!(error instanceof FilterError)) throw error;
    return plainText(400, error.text[language]);
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
    "Content-Disposition": `${EXPORT_FORMATS[format].isShown ? "inline" : "attachment"}; filename="${fileName}"`,
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
