/**
 * The sums behind a page as SQL for DuckDB, each in one scan where one will do. Horizon 180 days; a borrower's rows
 * are one cluster, as the intervals of the pages want it. Counts and sums arrive as DOUBLE, to be plain numbers.
 */

/** Money, cost and minutes by their own month. `work` holds the minutes: efforts where officers share them. */
export function flows(key: string, where = "true", work: "activities" | "efforts" = "activities"): string {
  const part = (columns: string, table: string) =>
    `SELECT ${key} AS id, ${columns} FROM ${table} WHERE ${where} GROUP BY ${key}`;
  const parts = [
    part("sum(amount_minor) AS credited, 0 AS advanced, 0 AS cost, 0 AS minutes", "credits"),
    part("0, 0, sum(cost_minor), sum(minutes)", work),
    ...(work === "activities" ? [part("0, sum(amount_minor), 0, 0", "advances")] : []),
  ];
  return `SELECT id, ${doubles("credited", "advanced", "cost", "minutes")}
    FROM (${parts.join(" UNION ALL ")}) GROUP BY id`;
}

/** Episodes with the moments of the recovered share. `source` must have the columns of episodes. */
export function episodes(key: string, cutOffDay: number, where = "true", source = "episodes"): string {
  return `WITH judged AS (
      SELECT ${key} AS id, borrower_id, is_first_of_method, outstanding_minor, received_180_minor,
        ${cutOffDay} - start_day >= 180 AS matured, CASE WHEN matured AND outstanding_minor > 0 THEN
          least(1.0, greatest(0.0, (received_180_minor - advanced_180_minor) / outstanding_minor)) END AS share
      FROM ${source} WHERE ${where}
    ), borrowers AS (
      SELECT id, count(*) AS episodes, sum(is_first_of_method) AS cases, sum(outstanding_minor) AS outstanding,
        count(*) FILTER (matured) AS matured, count(*) FILTER (matured AND received_180_minor > 0) AS payers,
        count(share) AS rated, coalesce(sum(share), 0) AS share
      FROM judged GROUP BY id, borrower_id
    ) SELECT id, ${doubles("episodes", "cases", "outstanding", "matured", "payers", "rated", "share")},
        count(*) FILTER (rated > 0)::DOUBLE AS clusters, sum(share * share) AS share_square,
        sum(share * rated) AS share_count, sum(rated * rated)::DOUBLE AS count_square
      FROM borrowers GROUP BY id`;
}

/** Cases with the moments of what came in over the exposure. */
export function cases(keys: readonly string[], cutOffDay: number, where = "true"): string {
  const [id, ...others] = keys;
  const grouped = ["id", ...others].join(", ");
  return `WITH judged AS (
      SELECT ${[`${id} AS id`, ...others].join(", ")}, borrower_id, exposure_minor,
        ${cutOffDay} - defaulted_day >= 180 AS matured,
        CASE WHEN matured THEN exposure_minor ELSE 0 END AS exposed,
        CASE WHEN matured AND exposure_minor > 0 THEN received_180_minor ELSE 0 END AS received,
        CASE WHEN matured AND exposure_minor > 0 THEN net_180_minor ELSE 0 END AS net
      FROM case_facts WHERE ${where}
    ), borrowers AS (
      SELECT ${grouped}, count(*) AS cases, sum(exposure_minor) AS exposure, count(*) FILTER (matured) AS matured,
        sum(exposed)::DOUBLE AS e, sum(received)::DOUBLE AS r, sum(net)::DOUBLE AS n
      FROM judged GROUP BY ${grouped}, borrower_id
    ) SELECT ${grouped}, ${doubles("cases", "exposure", "matured")}, count(*) FILTER (e > 0)::DOUBLE AS clusters,
        sum(e) AS matured_exposure, sum(r) AS received, sum(n) AS net, sum(e * e) AS ee, sum(r * r) AS rr,
        sum(r * e) AS re, sum(n * n) AS nn, sum(n * e) AS ne
      FROM borrowers GROUP BY ${grouped}`;
}

/** Cases and episodes of the filters, and how many were followed up. */
export function population(cutOffDay: number, casesWhere = "true", episodesWhere = "true"): string {
  return `SELECT c.total::DOUBLE AS cases, c.matured::DOUBLE AS matured_cases, e.total::DOUBLE AS episodes,
      e.matured::DOUBLE AS matured_episodes
    FROM (SELECT count(*) AS total, count(*) FILTER (${cutOffDay} - defaulted_day >= 180) AS matured
      FROM case_facts WHERE ${casesWhere}) c,
      (SELECT count(*) AS total, count(*) FILTER (${cutOffDay} - start_day >= 180) AS matured
      FROM episodes WHERE ${episodesWhere}) e`;
}

/** `sum(x)::DOUBLE AS x` of each. */
export function doubles(...columns: string[]): string {
  return columns.map((column) => `sum(${column})::DOUBLE AS ${column}`).join(", ");
}
