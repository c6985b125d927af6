import { NO_FILTERS } from "~/domain/filters";
import type { Page, Setting } from "./page";
import { doubles, episodes, flows, population } from "./panels";
import { tablePage } from "./table-page";

/** The officers of the region with the most cases. */
export function officersPage(setting: Setting): Page {
  const { database, cutOffDay } = setting;
  const region = database.sqlite
    .prepare(
      `SELECT r.id, r.code FROM case_facts c JOIN regions r ON r.id = c.region_id
       GROUP BY r.id ORDER BY count(*) DESC, r.id LIMIT 1`,
    )
    .get() as { id: number; code: string };
  const here = `region_id = ${region.id}`;
  const worked = `(SELECT e.*, coalesce(w.officer_id, 0) AS officer_id
    FROM episodes e LEFT JOIN episode_officers w USING (case_id, method_id, start_day))`;
  return tablePage(setting, {
    name: `officers of a region`,
    report: "officers",
    dictionary: "officers",
    filters: { ...NO_FILTERS, region: [region.code] },
    statements: {
      flows: flows("officer_id", here, "efforts"),
      episodes: episodes("officer_id", cutOffDay, here, worked),
      holds: `SELECT officer_id AS id, ${doubles("is_first_of_officer")},
          count(*) FILTER (is_first_of_officer = 1 AND ${cutOffDay} - start_day >= 180)::DOUBLE AS matured,
          count(*) FILTER (is_first_of_officer = 1 AND ${cutOffDay} - start_day >= 180
            AND received_180_minor > 0)::DOUBLE AS payers
        FROM holds WHERE ${here} GROUP BY officer_id`,
      population: population(cutOffDay, here, here),
    },
    agree: {
      credited_minor: ["flows", "credited"],
      cost_minor: ["flows", "cost"],
      minutes: ["flows", "minutes"],
      cases: ["holds", "is_first_of_officer"],
      matured_cases: ["holds", "matured"],
      payers: ["holds", "payers"],
      matured_episodes: ["episodes", "matured"],
    },
  });
}
