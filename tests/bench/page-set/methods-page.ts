import { NO_FILTERS } from "~/domain/filters";
import type { Page, Setting } from "./page";
import { episodes, flows, population } from "./panels";
import { tablePage } from "./table-page";

export function methodsPage(setting: Setting): Page {
  const { cutOffDay } = setting;
  return tablePage(setting, {
    name: "methods",
    report: "methods",
    dictionary: "methods",
    filters: NO_FILTERS,
    statements: {
      flows: flows("method_id"),
      episodes: episodes("method_id", cutOffDay),
      population: population(cutOffDay),
    },
    agree: {
      credited_minor: ["flows", "credited"],
      advanced_minor: ["flows", "advanced"],
      cost_minor: ["flows", "cost"],
      minutes: ["flows", "minutes"],
      episodes: ["episodes", "episodes"],
      cases: ["episodes", "cases"],
      outstanding_minor: ["episodes", "outstanding"],
      matured_episodes: ["episodes", "matured"],
      payers: ["episodes", "payers"],
    },
  });
}
