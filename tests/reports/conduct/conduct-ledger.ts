/** Two cases with one breach of each rule and what keeps it beside: nothing here may count under more than one rule, two excepted. */
import type { Files } from "../../intake/imported";

/** What every row holds unless it says otherwise. */
const ROWS: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
  // Eight contacts within seven days; the two calls of one officer on one day are one.
  ["C1", "2025-03-01T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-01T10:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-02T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-03T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-04T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-05T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-06T09:00", "routine-contact", { channel: "call" }],
  ["C1", "2025-03-07T09:00", "routine-contact", { channel: "letter" }],
  ["C1", "2025-03-07T11:00", "active-attack", { channel: "call", officers: "O2" }],
  // Outside the hours: at 22:00 in China, at 21:30 in the United States too.
  ["C2", "2025-04-01T22:00", "routine-contact", { channel: "call" }],
  ["C2", "2025-04-20T21:30", "routine-contact", { channel: "call" }],
  // Third parties: without consent, unrelated and without consent, the police, and one properly asked.
  ["C2", "2025-05-01", "relationships", { channel: "meeting", third_party: "relative", consent: "no" }],
  ["C2", "2025-05-10", "relationships", { channel: "meeting", third_party: "colleague", consent: "no" }],
  ["C2", "2025-05-20", "mediation", { channel: "meeting", third_party: "police", consent: "no" }],
  ["C2", "2025-05-25", "relationships", { channel: "meeting", third_party: "spouse", consent: "yes" }],
  // Visits: one without a notice, one with, one silent.
  ["C2", "2025-06-01", "active-attack", { channel: "visit", notice_served: "no" }],
  ["C2", "2025-06-08", "active-attack", { channel: "visit", notice_served: "yes" }],
  ["C2", "2025-06-15", "active-attack", { channel: "visit" }],
  // Freezes: without and with a court's number.
  ["C2", "2025-06-20", "information-capture", { channel: "court" }],
  ["C2", "2025-06-25", "information-capture", { channel: "court", court_number: "(2025)12" }],
  // On a loan whose lender has no licence; within 90 days after its rescue loan a call duns and restart capital does not.
  ["C4", "2025-05-28T09:00", "routine-contact", { channel: "call" }],
  ["C4", "2025-05-29T09:00", "capital-start-up", { channel: "meeting" }],
];
const TOLD = ["channel", "officers", "third_party", "consent", "notice_served", "court_number"];

export const CONDUCT_LEDGER: Files = {
  "cases.csv":
    "case_id,borrower_id,region,branch,officer,exposure,defaulted_on,annual_rate,originated_on,lender_licensed\n" +
    "C1,K1,north,B1,O1,1000,2025-01-01,0.10,2024-01-01,yes\n" +
    "C2,K2,north,B1,O1,2000,2025-01-01,0.10,2024-01-01,yes\n" +
    // Above four times the LPR of 3.45 %; no licence; the claim of C5 ran out on 29 June 2025, that of C6 runs out in 62 days.
    "C3,K3,north,B1,O1,300,2025-01-01,0.14,2024-01-01,yes\n" +
    "C4,K4,north,B1,O1,400,2025-01-01,0.10,2024-01-01,no\n" +
    "C5,K5,north,B1,O1,500,2022-06-29,,,\n" +
    "C6,K6,north,B1,O1,600,2022-08-31,,,\n",
  "activities.csv": `activity_id,case_id,on,method,${TOLD.join(",")}\n${ROWS.map(
    ([caseId, on, method, told], at) =>
      [
        `A${at + 1}`,
        caseId,
        on,
        method,
        ...TOLD.map((key) => told[key] ?? (key === "third_party" ? "none" : "")),
      ].join(","),
  ).join("\n")}\n`,
  "receipts.csv": "case_id,on,amount\nC1,2025-06-30,10\n",
  "advances.csv": "advance_id,case_id,on,amount\nV1,C4,2025-03-01,50\n",
  "complaints.csv":
    "complaint_id,case_id,on,kind,officer\nQ1,C2,2025-06-10,complaint,O1\nQ2,C2,2025-06-12,incident,O1\n",
};
