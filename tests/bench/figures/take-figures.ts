/** Asks a running server for every table under thirty searches, and keeps the tables and their checksums. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { addressOf, type Known, PANEL_TABLES, REPORT_TABLES, searches } from "./addresses";
import { type Checksums, checksums, type Table } from "./checksums";

/** Address → its checksums, or the status with which it was refused. */
export type Figures = Readonly<Record<string, Checksums | number>>;

/** So long a first fit may take on a busy machine. */
const PATIENCE_MS = 300_000;
const NOT_ANSWERED = 0;
const CODES_OF_EACH = 6;

/**
 * @param url of a server, whichever version of the product it runs
 * @param folder receives `figures.json` and, below `tables/`, each table as it was answered
 * @param asked addresses to ask; all where none are given
 */
export async function takeFigures(url: string, folder: string, asked?: readonly string[]): Promise<Figures> {
  mkdirSync(path.join(folder, "tables"), { recursive: true });
  const figures: Record<string, Checksums | number> = {};
  for (const address of asked ?? (await allAddresses(url))) {
    const answer = await tableAt(`${url}/${address}`);
    figures[address] = typeof answer === "number" ? answer : checksums(answer);
    if (typeof answer !== "number") writeFileSync(tableFile(folder, address), JSON.stringify(answer));
    writeFileSync(path.join(folder, "figures.json"), JSON.stringify(figures, null, 1));
  }
  return figures;
}

export function readFigures(folder: string): Figures {
  return JSON.parse(readFileSync(path.join(folder, "figures.json"), "utf8")) as Figures;
}

/** Addresses that another taking had a table for. */
export function answeredAddresses(folder: string): string[] {
  return Object.entries(readFigures(folder)).flatMap(([address, each]) =>
    typeof each === "number" ? [] : [address],
  );
}

export function tableFile(folder: string, address: string): string {
  return path.join(folder, "tables", `${address.replace(/[^A-Za-z0-9=-]+/g, "_")}.json`);
}

async function allAddresses(url: string): Promise<string[]> {
  const known = await knownCodes(url);
  const { common, own } = searches(known);
  return [
    ...REPORT_TABLES.flatMap((table) => [...common, ...own].map((search) => addressOf(table, search))),
    ...PANEL_TABLES.flatMap((table) => common.map((search) => addressOf(table, search))),
  ];
}

export async function knownCodes(url: string): Promise<Known> {
  const codes = async (report: string, column = "key") => {
    const table = await tableAt(`${url}/${report}.json`);
    if (typeof table === "number") throw new Error(`${url}/${report}.json was answered with ${table}`);
    const found = table.rows.map((row) => String(row[column]));
    return [...new Set(found)]
      .filter((code) => code !== "none" && code !== "unknown")
      .slice(0, CODES_OF_EACH);
  };
  return {
    regions: await codes("regions"),
    branches: await codes("branches"),
    officers: await codes("officers", "officer"),
    methods: await codes("methods", "method"),
    causes: await codes("causes"),
  };
}

/** A status where there is no table. */
async function tableAt(url: string): Promise<Table | number> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? ((await response.json()) as Table) : response.status;
  } catch (error) {
    if (error instanceof Error && ["TimeoutError", "TypeError"].includes(error.name)) return NOT_ANSWERED;
    throw error;
  }
}
