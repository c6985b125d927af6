/**
 * Portfolios with a known answer for the proof of each method: what the papers ask for, on both sides of each limit. `on`
 * and its like count days from the first of May; what is not named is of the variant's own case.
 */
import type { PortfolioTable } from "~/domain/portfolio-files";

export type Fields = Readonly<Record<string, string | number>>;
/** By table. */
export type Rows = Partial<Record<PortfolioTable, readonly Fields[]>>;
export type Variant = readonly [method: string, what: string, isGiven: boolean, rows: Rows];

/** The acts of one episode, a day each. */
export const acts = (...fields: readonly Fields[]): Rows => ({
  activities: fields.map((each, at) => ({ on: at, ...each })),
});
export const beside = (rows: Rows, besides: Rows): Rows => ({ ...rows, ...besides });

export const ONE = acts({});
const VISIT = { channel: "visit", notice_served: "yes" };
const RESCUE: Rows = {
  advances: [{ advance_id: "own", on: 0, amount: 5, approved_by: "head", evidence: "hail" }],
  new_loans: [{ advance_id: "own", as_of: 60 }],
};
const LISTED = { debtor: "Q", amount: 5, due_on: 10, difficulty: "easy" };
const AGREED = acts({ consent: "yes" });
const LETTER = { channel: "letter", legal_basis: "yes" };
const TITLED: Rows = { cases: [{ traits: "willing;titled" }] };

/** Of methods that an officer works alone. */
export const ALONE: readonly Variant[] = [
  ["active-attack", "a visit, and a notice", true, acts(VISIT)],
  [
    "active-attack",
    "a notice by letter after the visit",
    true,
    acts({ channel: "visit", notice_served: "no" }, { ...VISIT, channel: "letter" }),
  ],
  ["active-attack", "no word of a notice", false, acts({ channel: "visit" })],
  ["active-attack", "a notice, and no visit", false, acts({ ...VISIT, channel: "call" })],
  ["emotional-investment", "hardship noted", true, acts({ hardship: "yes" }, { hardship: "no" })],
  [
    "emotional-investment",
    "a complaint is no incident",
    true,
    beside(acts({ hardship: "yes" }), { complaints: [{ on: 3, kind: "complaint" }] }),
  ],
  [
    "emotional-investment",
    "an incident 30 days later",
    false,
    beside(acts({ hardship: "yes" }), { complaints: [{ on: 30, kind: "incident" }] }),
  ],
  [
    "emotional-investment",
    "an incident before it",
    true,
    beside(acts({ hardship: "yes" }), { complaints: [{ on: -1, kind: "incident" }] }),
  ],
  ["emotional-investment", "unknown, and a note", false, acts({ note: "hardship noted" })],
  ["participate-in-accounting", "measures", true, acts({ measures: "cut rent;sell stock" })],
  [
    "participate-in-accounting",
    "books before and after",
    true,
    beside(acts({}, {}), {
      accounts: [
        { on: 0, income: 9, expenses: 8 },
        { on: 2, income: 9, expenses: 7 },
      ],
    }),
  ],
  [
    "participate-in-accounting",
    "the second books within the episode",
    false,
    beside(acts({}, { on: 20 }), {
      accounts: [
        { on: -9, income: 9, expenses: 8 },
        { on: 10, income: 9, expenses: 7 },
      ],
    }),
  ],
  [
    "participate-in-accounting",
    "books a year and a day before",
    false,
    beside(ONE, {
      accounts: [
        { on: -366, income: 9, expenses: 8 },
        { on: 30, income: 9, expenses: 7 },
      ],
    }),
  ],
  [
    "participate-in-accounting",
    "books of another borrower",
    false,
    beside(ONE, {
      accounts: [
        { borrower_id: "K-else", on: -9, income: 9, expenses: 8 },
        { borrower_id: "K-else", on: 9, income: 9, expenses: 7 },
      ],
    }),
  ],
  [
    "help-collect-debts",
    "a list, and consent",
    true,
    beside(AGREED, { receivables: [LISTED, { debtor: "R", amount: 7 }] }),
  ],
  ["help-collect-debts", "consent unknown", false, beside(ONE, { receivables: [LISTED] })],
  [
    "help-collect-debts",
    "no due date",
    false,
    beside(AGREED, { receivables: [{ debtor: "Q", amount: 5, difficulty: "easy" }] }),
  ],
  [
    "help-collect-debts",
    "listed half a year after",
    false,
    beside(AGREED, { receivables: [{ ...LISTED, listed_on: 180 }] }),
  ],
  [
    "help-collect-debts",
    "collected before it began",
    false,
    beside(AGREED, { receivables: [{ ...LISTED, listed_on: -90, collected_on: -1, collected_amount: 5 }] }),
  ],
  [
    "help-collect-debts",
    "a list of another borrower",
    false,
    beside(AGREED, { receivables: [{ ...LISTED, borrower_id: "K-else" }] }),
  ],
  ["proposals", "not taken up, as is written", true, acts({ advice_taken: "no" })],
  ["proposals", "a note alone", false, acts({ note: "advised to sell" })],
  ["capital-start-up", "approved, linked, evidenced", true, beside(ONE, RESCUE)],
  [
    "capital-start-up",
    "30 days before",
    true,
    beside(ONE, { ...RESCUE, advances: [{ ...RESCUE.advances![0], on: -30 }] }),
  ],
  [
    "capital-start-up",
    "31 days before",
    false,
    beside(ONE, { ...RESCUE, advances: [{ ...RESCUE.advances![0], on: -31 }] }),
  ],
  [
    "capital-start-up",
    "nobody approved it",
    false,
    beside(ONE, { ...RESCUE, advances: [{ ...RESCUE.advances![0], approved_by: "" }] }),
  ],
  ["capital-start-up", "no linked loan", false, beside(ONE, { advances: RESCUE.advances! })],
  [
    "organisation-intervention",
    "a letter, checked, to a titled borrower's body",
    true,
    beside(acts(LETTER), TITLED),
  ],
  ["organisation-intervention", "not titled", false, acts(LETTER)],
  [
    "organisation-intervention",
    "one of two not checked",
    false,
    beside(acts(LETTER, { ...LETTER, legal_basis: "no" }), TITLED),
  ],
  ["information-capture", "a source, nothing frozen", true, acts({ source: "public" })],
  ["information-capture", "no source", false, acts({ note: "told by a neighbour" })],
  [
    "information-capture",
    "secured without a number, by no court",
    false,
    acts({ source: "public", secured_amount: 5 }),
  ],
  [
    "information-capture",
    "a number on another day",
    false,
    acts({ source: "public", channel: "court" }, { court_number: "(2024)7", channel: "court" }),
  ],
  ["firm-and-soft", "firm, then soft", true, acts({ stance: "firm" }, { stance: "soft" })],
  ["firm-and-soft", "soft, and not recorded", false, acts({ stance: "soft" }, {})],
  [
    "firm-and-soft",
    "the other stance in an episode of its own",
    false,
    acts({ stance: "soft" }, { on: 31 }, { on: 62, stance: "firm" }),
  ],
];
