/** One case a method, each with the papers of its own panel: 250.00 of 1,000.00 came in on every case a month later. */
import type { Files } from "../../intake/imported";

const METHODS = [
  "active-attack",
  "emotional-investment",
  "participate-in-accounting",
  "help-collect-debts",
  "proposals",
  "capital-start-up",
  "relationships",
  "mediation",
  "multi-party",
  "group-attack",
  "personnel-rotation",
  "leader-steps-in",
  "organisation-intervention",
  "information-capture",
  "firm-and-soft",
];
const caseOf = (at: number) => `C${String(at + 1).padStart(2, "0")}`;
const TRAITS: Readonly<Record<string, string>> = { C13: "titled", C15: "willing" };

const CASES = METHODS.map(
  (_, at) =>
    `${caseOf(at)},K${at + 1},north,B1,O1,1000,2024-01-01,${caseOf(at) === "C06" ? "2024-01-20" : ""},${TRAITS[caseOf(at)] ?? ""},`,
);
CASES.push("C16,K16,north,B1,O1,1000,2024-01-01,,,2025-06-01");
/** Facts of every month up to the cut-off, on a case of no panel: a single date far beyond all others would set none. */
const MONTHS = Array.from(
  { length: 17 },
  (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-15`,
);
const CHARGES = MONTHS.map((on, at) => `G${at},C16,${on},cost,1`);
const RECEIPTS = METHODS.map((_, at) => `R${at + 1},${caseOf(at)},2024-03-01,250`);

/** case, on, what is recorded beside, by column. */
const ACTIVITIES: readonly [string, string, Readonly<Record<string, string>>][] = [
  ["C01", "2024-02-01", { channel: "visit", notice_served: "yes" }],
  ["C01", "2024-02-05", { channel: "visit", notice_served: "no" }],
  ["C01", "2024-02-08", { channel: "visit" }],
  ["C02", "2024-02-01", {}],
  ["C03", "2024-02-01", {}],
  ["C04", "2024-02-01", {}],
  ["C05", "2024-02-01", { advice_taken: "yes" }],
  ["C06", "2024-02-01", {}],
  ["C07", "2024-02-01", { third_party: "relative", consent: "yes" }],
  ["C07", "2024-02-08", { third_party: "relative", consent: "no" }],
  ["C08", "2024-02-01", { third_party: "village-cadre" }],
  ["C09", "2024-02-01", { third_party: "relative", consent: "yes", manager_approved: "yes" }],
  ["C09", "2024-02-03", { third_party: "village-cadre", consent: "yes" }],
  ["C10", "2024-02-01", { officers: "O1;O2;O3", minutes: "180", signal_on: "2024-01-20", ended: "result" }],
  ["C11", "2024-02-01", {}],
  ["C12", "2024-02-01", { leader_rank: "branch-manager", minutes: "60" }],
  ["C13", "2024-02-01", { channel: "letter", reply: "yes", legal_basis: "yes", outcome: "promise" }],
  ["C13", "2024-02-08", { channel: "letter", reply: "no", legal_basis: "yes" }],
  ["C14", "2024-02-01", { outcome: "signal", signal_on: "2024-01-28" }],
  ["C14", "2024-02-10", { channel: "court", signal_on: "2024-02-04", secured_amount: "500" }],
  ["C15", "2024-02-01", { stance: "soft" }],
  ["C15", "2024-02-08", { stance: "firm" }],
  ["C16", "2024-02-01", {}],
  // The cut-off date.
  ["C01", "2025-06-01", { channel: "call" }],
];
const TOLD = [...new Set(ACTIVITIES.flatMap(([, , told]) => Object.keys(told)))];
/** The case of no panel was sued. */
const methodOf = (caseId: string) => METHODS[Number(caseId.slice(1)) - 1] ?? "litigation";

export const PANEL_LEDGER: Files = {
  "cases.csv": `case_id,borrower_id,region,branch,officer,exposure,defaulted_on,due_on,traits,closed_on\n${CASES.join("\n")}\n`,
  "receipts.csv": `receipt_id,case_id,on,amount\n${RECEIPTS.join("\n")}\n`,
  "activities.csv": `activity_id,case_id,on,method,${TOLD.join(",")}\n${ACTIVITIES.map(
    ([caseId, on, told], at) =>
      `A${at},${caseId},${on},${methodOf(caseId)},${TOLD.map((key) => told[key] ?? "").join(",")}`,
  ).join("\n")}\n`,
  "promises.csv":
    "promise_id,case_id,made_on,due_on,amount\nP1,C02,2024-02-02,2024-03-01,250\n" +
    "P2,C02,2024-02-03,2024-04-01,500\nP3,C03,2024-02-02,2025-05-30,100\n",
  "accounts.csv":
    "account_id,borrower_id,on,income,expenses\nM1,K3,2024-01-15,1000,950\nM2,K3,2024-06-15,1000,900\n",
  "receivables.csv":
    "receivable_id,borrower_id,amount,difficulty,collected_on,collected_amount,routed_amount\n" +
    "V1,K4,400,easy,2024-02-20,300,150\nV2,K4,600,hard,,,\n",
  "charges.csv": `charge_id,case_id,on,kind,amount\n${CHARGES.join("\n")}\n`,
  "advances.csv":
    "advance_id,case_id,on,amount,approved_by,evidence\nN1,C06,2024-02-10,300,Committee,Flood\n",
  "new_loans.csv":
    "advance_id,case_id,as_of,due_on,repaid_amount,days_past_due\nN1,C06,2025-06-01,2025-01-31,100,121\n",
  "settlements.csv":
    "settlement_id,case_id,on,mediator,signed,amount,due_on,kept\nS1,C08,2024-02-20,village-cadre,yes,500,2024-05-31,no\n",
  "assignments.csv":
    "case_id,officer,from,to,reason,handover_note\nC11,O1,2024-01-01,2024-02-01,initial,\nC11,O2,2024-02-01,,rotation,Handed over\n",
};
