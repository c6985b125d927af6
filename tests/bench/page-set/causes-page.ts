import { isoFromMonth, monthOfDay } from "~/domain/calendar";
import { NO_FILTERS } from "~/domain/filters";
import type { Page, Setting } from "./page";
import { cases, flows, population } from "./panels";
import { tablePage } from "./table-page";

/** The causes over twelve months that end a year before the cut-off, so that every case was followed up. */
export function causesPage(setting: Setting): Page {
  const { cutOffDay } = setting;
  const to = monthOfDay(cutOffDay) - 12;
  const from = to - 11;
  const within = (column: string) => `${column} BETWEEN ${from} AND ${to}`;
  const defaulted = within("defaulted_month");
  return tablePage(setting, {
    name: "causes of twelve months",
    report: "causes",
    dictionary: "causes",
    filters: { ...NO_FILTERS, from: isoFromMonth(from), to: isoFromMonth(to) },
    statements: {
      flows: flows("cause_id", within("month")),
      cases: cases(["cause_id"], cutOffDay, defaulted),
      strata: cases(["cause_id", "stratum"], cutOffDay, defaulted),
      population: population(cutOffDay, defaulted, within("start_month")),
    },
    agree: {
      received_minor: ["flows", "credited"],
      cost_minor: ["flows", "cost"],
      cases: ["cases", "cases"],
      exposure_minor: ["cases", "exposure"],
      matured_cases: ["cases", "matured"],
    },
  });
}
