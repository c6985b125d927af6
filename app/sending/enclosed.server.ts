/** A view's letter with its file: the table as a workbook, the pack as a PDF. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Desk } from "~/answers/desk.server";
import type { Visit } from "~/answers/visit.server";
import { minuteText } from "~/domain/calendar";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { MOST_ATTACHED_BYTES, type Subscription } from "~/domain/sending";
import { exportReport } from "~/exports/export.server";
import { packAddress, printed, wholePack } from "~/exports/print-pack.server";
import { format } from "~/format";
import { sendingWords } from "~/words/served-words.server";
import { readPortfolio } from "~db/queries/portfolio";
import type { Attached, Enclosed } from "./letter";
import { letterOfView } from "./letter-of-view.server";
import { patientVisit } from "./patient-visit.server";
import { namesBorrowers, type SentPage, searchIn, sentFilters, sentPage } from "./sent-page.server";

/** What prints the pack: a browser, and the server whose page it opens. */
export interface Printing {
  /** Path of a Chromium; null: there is none. */
  browser: string | null;
  /** Of this server, from this machine: `http://127.0.0.1:3000`. */
  ownUrl: string;
}

/** Its address names nothing that could be sent. */
export class NothingToSend extends Error {
  override readonly name = "NothingToSend";
}

/** @throws FilterError where a filter is no longer there, NothingToSend; whatever the answer throws */
export async function enclosedView(
  desk: Desk,
  subscription: Subscription,
  printing: Printing,
  signal?: AbortSignal,
): Promise<Enclosed> {
  const { address, language, name } = subscription;
  const page = sentPage(address);
  if (page === null) throw new NothingToSend(address);
  const filters = await sentFilters(desk.store, page, address);
  const visit = patientVisit(desk, subscription, filters, signal);
  const exportedAt = minuteText(desk.now());
  const { cutOffDate, currency } = await readPortfolio(desk.store);
  const title = sendingWords(language).subject(name, format(language, currency).date(cutOffDate));
  const letter = await letterOfView(visit, page, { title, address }, exportedAt);
  const file = await fileOf(visit, page, { printing, search: searchIn(address), exportedAt });
  return { letter, ...file };
}

interface Making {
  printing: Printing;
  search: URLSearchParams;
  exportedAt: string;
}

type File = Pick<Enclosed, "attached" | "without">;
const NO_FILE: File = { attached: null, without: null };

async function fileOf(visit: Visit, page: SentPage, { printing, search, exportedAt }: Making): Promise<File> {
  if (page.kind === "overview") return NO_FILE;
  if (page.kind === "report") return workbook(visit, page.name, exportedAt);
  return pdf(visit, printing, search);
}

async function workbook(visit: Visit, name: ReportName, exportedAt: string): Promise<File> {
  // The letter has said why there is none.
  if (namesBorrowers(REPORTS[name].columns)) return NO_FILE;
  const { fileName, contentType, body } = await exportReport(visit, name, "xlsx", {
    meta: false,
    exportedAt,
  });
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  return notTooLarge(visit, { fileName, contentType, content: Buffer.concat(pieces) });
}

async function pdf({ language, asker, desk, ...visit }: Visit, printing: Printing, search: URLSearchParams) {
  const { browser, ownUrl } = printing;
  const text = sendingWords(language);
  if (browser === null || !existsSync(browser)) return { attached: null, without: text.noPdf };
  const asked = new URLSearchParams(search);
  asked.set("lang", language);
  await wholePack(ownUrl, asked, { signal: asker.signal });
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-pack-"));
  try {
    const file = path.join(folder, "pack.pdf");
    if (!(await printed(browser, packAddress(ownUrl, asked), file, asker.signal)))
      throw new Error("the pack was not printed");
    const { cutOffDate } = await readPortfolio(desk.store);
    const fileName = `recoup-pack-${cutOffDate ?? "empty"}.pdf`;
    return notTooLarge(
      { ...visit, language },
      { fileName, contentType: "application/pdf", content: readFileSync(file) },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notTooLarge({ language }: Pick<Visit, "language">, attached: Attached): File {
  const { length } = attached.content;
  if (length <= MOST_ATTACHED_BYTES) return { attached, without: null };
  const megabytes = format(language, "CNY").decimal(length / 2 ** 20, 1);
  return { attached: null, without: sendingWords(language).tooLarge(megabytes) };
}
