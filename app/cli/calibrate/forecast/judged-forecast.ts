/** A simulated bank of which the last months are hidden: what the product expects of its open cases, and what they pay. */
import { type CaseRecord, expectedReceipts } from "~/analysis/forecast/expected-receipts";
import { flowsByCase } from "~/analysis/forecast/open-balances";
import { monthOfDay } from "~/domain/calendar";
import { CHECKED_MONTHS, type ForecastFlow } from "~/domain/forecast";
import { otherWorld } from "../../../../seeds/other-world/other-world";
import { otherCases } from "../../../../seeds/other-world/simulate-other-world";
import type { CaseRows } from "../../../../seeds/portfolio-rows";
import { simulatedCases } from "../../../../seeds/simulate-portfolio";
import { simulatedWorld } from "../../../../seeds/world";

export interface JudgedForecast {
  months: number;
  expectedMinor: number | null;
  lowMinor: number | null;
  highMinor: number | null;
  receivedMinor: number;
}

export interface JudgedBank {
  seed: number;
  world: "demo" | "other";
  forecasts: JudgedForecast[];
}

/** As a small bank has them: forecasts of more cases are easier. */
const CASES_A_BANK = 1000;
/** Apart from the seeds of other proofs. */
const SEEDS_FROM = 1000;

/** Worlds of odd seeds are of the demo, the others of the second bank. */
export function judgedForecast(seed: number, cases = CASES_A_BANK): JudgedBank {
  const world = seed % 2 === 1 ? "demo" : "other";
  const bank =
    world === "demo"
      ? simulatedWorld({ cases }, SEEDS_FROM + seed)
      : otherWorld({ cases }, SEEDS_FROM + seed);
  const rows: CaseRows[] = [];
  for (const simulated of "calendar" in bank ? simulatedCases(bank, 0) : otherCases(bank))
    rows.push(simulated.rows);
  const record = recordOf(rows, monthOfDay(bank.startDay));
  const last = monthOfDay(bank.endDay + 1) - 1;
  const forecasts = CHECKED_MONTHS.map((months) => {
    const { open, forecast, reason } = expectedReceipts(record, last - months, months);
    const receivedMinor = open.reduce((sum, each) => sum + each.receivedMinor, 0);
    const { estimate, low, high } = reason === null ? forecast : { estimate: null, low: null, high: null };
    return { months, expectedMinor: estimate, lowMinor: low, highMinor: high, receivedMinor };
  });
  return { seed, world, forecasts };
}

function recordOf(rows: readonly CaseRows[], firstMonth: number): CaseRecord {
  const borrowers = new Map<string, number>();
  const flows: ForecastFlow[] = [];
  const cases = rows.map(({ cases, receipts, charges }, caseId) => {
    const { borrowerId, defaultedDay, exposureMinor, closedDay } = cases[0]!;
    const cluster = borrowers.get(borrowerId) ?? borrowers.size;
    borrowers.set(borrowerId, cluster);
    for (const { day, amountMinor, kind } of receipts)
      if (day >= defaultedDay)
        flows.push({
          caseId,
          day,
          owedMinor: kind === "new-loan" ? 0 : -amountMinor,
          receivedMinor: amountMinor,
        });
    for (const { day, amountMinor } of charges)
      if (day > defaultedDay) flows.push({ caseId, day, owedMinor: amountMinor, receivedMinor: 0 });
    return { caseId, borrowerId: cluster, defaultedDay, exposureMinor, closedDay };
  });
  return { cases, flows: flowsByCase(flows), firstMonth, undelivered: new Set() };
}
