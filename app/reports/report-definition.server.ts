/** A report as what can be asked: its rows, what it reads, and what fills its columns that wait. */
import type { AnyFill, Asked, Definition, Weight } from "~/answers/definition.server";
import type { SettingKey } from "~/answers/question";
import type { FilterKey } from "~/domain/filters";
import type { KeptReport, KeptRow } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { assemble } from "./assemble.server";

interface ReportParts {
  name: ReportName;
  reads: readonly FilterKey[];
  settings?: readonly SettingKey[];
  weight?: Weight;
  isStored?: boolean;
  fills?: readonly AnyFill<KeptReport>[];
  /** @throws RowsNeeded where the connection may not count the rows that it takes */
  rows(asked: Asked): Promise<KeptRow[]> | KeptRow[];
}

export type ReportDefinition = Definition<KeptReport> & { name: ReportName };

export function reportDefinition(parts: ReportParts): ReportDefinition {
  const { name, reads, settings = [], weight = "cells", isStored = false, fills, rows } = parts;
  return {
    name,
    reads,
    settings,
    weight,
    isStored,
    fills,
    answer: ({ read }) => read(async (asked) => assemble(asked, name, await rows(asked))),
  };
}
