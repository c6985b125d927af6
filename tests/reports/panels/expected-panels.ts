/** What each method's panel says of the ledger beside, computed by hand. */
import type { PanelMethod } from "~/domain/panels/panels";
import type { Row } from "~/domain/report";

/** A quarter of the debt came in on every case: the one episode is judged, and one cluster has no limits. */
const QUARTER = { episodes: 1, matured: 1, payers: 1, recovered_rate: 0.25 };

interface Expected {
  table: string;
  row: Row;
  /** What the page says of it. */
  shown: string;
}

export const EXPECTED_PANELS: Readonly<Record<PanelMethod, readonly Expected[]>> = {
  "active-attack": [
    {
      table: "notices",
      // Of three visits one served a notice, one did not, one is silent; the claim lives by the served one.
      row: { visits: 3, told: 2, served: 1, served_share: 0.5, renewed: 1, open_cases: 1 },
      shown: "Demand notices",
    },
  ],
  "emotional-investment": [
    {
      table: "promises",
      // 250 + 250 of 250 + 500 came in; the first of the two is kept.
      row: {
        made: "method",
        promises: 2,
        promised_minor: 75_000,
        due: 2,
        kept: 1,
        kept_share: 0.5,
        money_share: 2 / 3,
        followed_minor: 50_000,
      },
      shown: "Made under the method",
    },
    {
      table: "promises",
      row: { made: "other", promises: 1, due: 0, kept: 0, kept_share: null, money_share: null },
      shown: "All others",
    },
  ],
  "participate-in-accounting": [
    {
      table: "margins",
      row: { margin: "rose", before_rate: 0.05, after_rate: 0.1, change_rate: 0.05, ...QUARTER },
      shown: "Margin rose",
    },
  ],
  "help-collect-debts": [
    {
      table: "receivables",
      row: {
        difficulty: "easy",
        listed: 1,
        listed_minor: 40_000,
        collected: 1,
        collected_minor: 30_000,
        collected_share: 0.75,
        routed_minor: 15_000,
        routed_share: 0.5,
      },
      shown: "easy",
    },
    {
      table: "receivables",
      row: { difficulty: "hard", collected_share: 0, routed_share: null },
      shown: "hard",
    },
  ],
  proposals: [{ table: "uptake", row: { uptake: "yes", ...QUARTER }, shown: "Taken up" }],
  "capital-start-up": [
    {
      table: "new-money",
      // 250 came in after 300 were lent; the new loan was due and is late.
      row: {
        papers: "evidenced",
        advances: 1,
        lent_minor: 30_000,
        matured: 1,
        came_in_minor: 25_000,
        net_minor: -5000,
        told: 1,
        repaid_minor: 10_000,
        due: 1,
        late: 1,
        late_share: 1,
      },
      shown: "Disaster evidenced, approved",
    },
    {
      table: "warnings",
      row: {
        case_id: "C06",
        on: "2024-02-10",
        amount_minor: 30_000,
        due_on: "2024-01-20",
        days_from_due: 21,
        came_in_minor: 25_000,
        // Twenty days later most of the loan was paid on the old debt.
        old_paid_minor: 25_000,
        returned_minor: 0,
        why: "near-due;old-debt-paid",
      },
      shown: "lent near the old due date, the old debt was paid right after",
    },
    {
      table: "signs",
      row: { sign: "near-due", loans: 1, checked: 1, loans_share: 1, lent_minor: 30_000 },
      shown: "lent near the old due date",
    },
    {
      table: "signs",
      row: { sign: "new-loan", loans: 0, checked: 1, loans_share: 0, lent_minor: 0 },
      shown: "the new loan came back right after",
    },
    { table: "signs", row: { sign: "any", loans: 1, checked: 1 }, shown: "any sign of evergreening" },
    {
      table: "signs",
      row: { sign: "below-lent", loans: 1, checked: 1, lent_minor: 30_000 },
      shown: "receipts below the loan",
    },
    {
      table: "below-lent",
      row: { case_id: "C06", amount_minor: 30_000, came_in_minor: 25_000, short_minor: 5000 },
      shown: "Shortfall",
    },
  ],
  relationships: [
    {
      table: "relations",
      row: { relation: "relative", contacts: 2, consented: 1, consent_share: 0.5, ...QUARTER },
      shown: "relative",
    },
  ],
  mediation: [
    {
      table: "settlements",
      row: {
        mediator: "village-cadre",
        reached: 1,
        reached_share: 1,
        signed: 1,
        due: 1,
        kept: 0,
        kept_share: 0,
        unsued_share: 1,
        ...QUARTER,
      },
      shown: "village cadre",
    },
    {
      table: "suits",
      // One mediation, never sued: nothing is claimed to have been avoided.
      row: { matured: 1, suits: 0, sued_rate: 0, avoided_rate: null },
      shown: "Suits avoided",
    },
    {
      table: "against-suits",
      row: { method: "mediation", against_rate: null, ...QUARTER },
      shown: "Mediation",
    },
  ],
  "multi-party": [
    {
      table: "parties",
      row: { parties: "2", consented_share: 1, approved_share: 1, earlier_episodes: 0, ...QUARTER },
      shown: "Two",
    },
  ],
  "group-attack": [
    { table: "history", row: { year: "2024", officers: 3, minutes: 180, ...QUARTER }, shown: "2024" },
    // One episode: nothing to compare it with.
    { table: "by-team", row: { team: "three", adjusted_rate: null, ...QUARTER }, shown: "Three" },
    { table: "by-gap", row: { gap: "one-day", against_rate: null, ...QUARTER }, shown: "One day only" },
    { table: "by-end", row: { end: "result", against_rate: null, ...QUARTER }, shown: "With a result" },
    { table: "by-signal", row: { signal: "yes", against_rate: null, ...QUARTER }, shown: "After a signal" },
  ],
  "personnel-rotation": [
    {
      table: "history",
      row: { reason_of_change: "rotation", changes: 1, noted: 1, matured: 1, payers: 1, paid_share: 1 },
      shown: "rotation",
    },
  ],
  "leader-steps-in": [
    // 250.00 in one hour.
    {
      table: "leaders",
      row: {
        rank: "branch-manager",
        minutes: 60,
        // Nobody recorded what an hour costs.
        time_cost_minor: null,
        received_minor: 25_000,
        per_hour_minor: 25_000,
        ...QUARTER,
      },
      shown: "branch manager",
    },
  ],
  "organisation-intervention": [
    {
      table: "letters",
      row: {
        borrowers: "titled",
        letters: 2,
        told: 2,
        replies: 1,
        reply_share: 0.5,
        checked_share: 1,
        plans: 1,
        ...QUARTER,
      },
      shown: "Titled borrowers",
    },
  ],
  "information-capture": [
    {
      table: "signals",
      row: { step: "signal", activities: 1, dated: 1, median_days: 4, unlawful: 0 },
      shown: "Acted without a freeze",
    },
    {
      table: "signals",
      row: {
        step: "freeze",
        activities: 1,
        median_days: 6,
        secured_minor: 50_000,
        unlawful: 1,
        unlawful_share: 1,
      },
      shown: "Freezes",
    },
    {
      table: "unlawful-freezes",
      row: { case_id: "C14", on: "2024-02-10", secured_minor: 50_000 },
      shown: "C14",
    },
  ],
  "firm-and-soft": [
    {
      table: "stances",
      // One episode: nothing to set against it.
      row: { sequence: "soft-firm", temperament: "willing", against_rate: null, ...QUARTER },
      shown: "Soft, then firm",
    },
    {
      table: "stances-by-age",
      // Without a due date, overdue since the default of 1 January.
      row: { sequence: "soft-firm", age: "90", against_rate: null, ...QUARTER },
      shown: "up to 90 days",
    },
  ],
};
