/** What the page of data quality needs beside its report: how much each table holds, and whose the examples are. */
import type { Definition } from "~/answers/definition.server";
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { KeptRow } from "~/domain/report";
import { caseOfRow, type KeptDecision, keptDecisions, keptRows } from "~db/queries/quality-detail";
import type { Store } from "~db/store";
import { dataQualityReport } from "./data-quality-report.server";

export type { KeptDecision };

export interface QualityDetail {
  /** Rows kept, by portfolio file. */
  kept: Readonly<Record<PortfolioTable, number>>;
  /** `table code` of an example → the id of its case. */
  caseOf: Readonly<Record<string, string>>;
  /** Every answer ever given, oldest first. */
  decisions: readonly KeptDecision[];
}

export const qualityDetail: Definition<QualityDetail> = {
  name: "quality-detail",
  reads: [],
  settings: [],
  weight: "cells",
  isStored: false,
  async answer({ whole, read }) {
    const { rows } = await whole(dataQualityReport);
    return read(({ store }) => detail(store, rows));
  },
};

async function detail(store: Store, rows: readonly KeptRow[]): Promise<QualityDetail> {
  const kept: [PortfolioTable, number][] = [];
  for (const table of PORTFOLIO_TABLES) kept.push([table, await keptRows(store, table)]);
  const caseOf: Record<string, string> = {};
  for (const { table, code } of rows.flatMap(examplesOf)) {
    const owner = await caseOfRow(store, table, code);
    if (owner !== null) caseOf[`${table} ${code}`] = owner;
  }
  return {
    kept: Object.fromEntries(kept) as QualityDetail["kept"],
    caseOf,
    decisions: await keptDecisions(store),
  };
}

function examplesOf({ table, issue, examples }: KeptRow) {
  if (issue === null) return [];
  const codes = String(examples ?? "")
    .split(";")
    .filter(Boolean);
  return codes.map((code) => ({ table: table as PortfolioTable, code }));
}
