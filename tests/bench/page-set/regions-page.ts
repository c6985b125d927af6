import { NO_FILTERS } from "~/domain/filters";
import type { Page, Setting } from "./page";
import { cases, flows, population } from "./panels";
import { tablePage } from "./table-page";

export function regionsPage(setting: Setting): Page {
  const { cutOffDay } = setting;
  return tablePage(setting, {
    name: "regions",
    report: "regions",
    dictionary: "regions",
    filters: NO_FILTERS,
    statements: {
      flows: flows("region_id"),
      cases: cases(["region_id"], cutOffDay),
      strata: cases(["region_id", "stratum"], cutOffDay),
      population: population(cutOffDay),
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
