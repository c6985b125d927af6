/** How the columns of each portfolio file become the columns of its table. */
import { monthOfDay } from "~/domain/calendar";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { UNKNOWN_ID } from "~db/dictionaries";
import type { Value } from "./cell-readers.server";
import type { CodeBooks } from "./code-books.server";
import type { CodeWords } from "./code-words.server";
import { ownText } from "./own-text.server";
import { dayOfMoment, minuteOfMoment } from "./read-date.server";

/** What a row says, one value for each column of the file in its order; null where it says nothing. */
export type RowValues = readonly (Value | null)[];

export interface Target {
  /** Column of the table. */
  into: string;
  /** Columns of the file that it depends on. */
  from: readonly string[];
  /** Undefined: the row does not tell, and a known row keeps what it has. */
  value(row: RowValues): Value | null | undefined;
  /** Set when the row is made and never updated from a file. */
  isFrozen?: true;
}

export interface TablePlan {
  tableName: string;
  targets: readonly Target[];
  /** A known row with other content is updated; otherwise refused. */
  isUpdated: boolean;
}

export interface Words {
  methods: CodeWords;
  causes: CodeWords;
}

export function tablePlan(table: PortfolioTable, books: CodeBooks, words: Words): TablePlan {
  const place = (key: string) => PORTFOLIO_FILES[table].columns.findIndex((column) => column.key === key);
  const text = (row: RowValues, at: number) => row[at] as string | null;

  const target = (into: string, key: string, value: (value: Value | null) => Value | null): Target => {
    const at = place(key);
    return { into, from: [key], value: (row) => value(row[at] ?? null) };
  };
  const plain = (into: string, key = into) => target(into, key, (value) => value);
  const dayAndMonth = (key: string, prefix = ""): Target[] => [
    plain(`${prefix}day`, key),
    target(`${prefix}month`, key, (day) => month(day as number)),
  ];
  const officer = (otherwise: number | null) =>
    target("officer_id", "officer", (code) => (code === null ? otherwise : books.officer(code as string)));
  const ofCase = (): Target[] => [
    target("case_id", "case_id", (code) => books.findCase(code as string)!),
    target("borrower_id", "case_id", (code) => books.borrowerOfCase(books.findCase(code as string)!)),
  ];

  const month = remembered(monthOfDay);
  const teamOf = remembered((codes: string) => officerTeam(codes, books));
  const team = (codes: Value | null) => (codes === null ? NOBODY : teamOf(codes as string));

  const methodId = remembered((code: string) => books.method(words.methods.entryOf(code)));

  const plans: Record<PortfolioTable, () => TablePlan> = {
    branches: () => ({
      tableName: "branches",
      isUpdated: true,
      targets: [
        target("region_id", "region", (code) => books.region(code as string)),
        plain("name"),
        plain("name_zh"),
      ],
    }),
    officers: () => ({
      tableName: "officers",
      isUpdated: true,
      targets: [
        plain("name"),
        target("branch_id", "branch", (code) => books.branch(code as string | null, UNKNOWN_ID)),
        plain("hired_day", "hired_on"),
        plain("left_day", "left_on"),
        plain("weekly_minutes"),
      ],
    }),
    cases: () => {
      const [region, branch] = [place("region"), place("branch")];
      const branchId = (row: RowValues) => books.branch(text(row, branch), books.region(text(row, region)));
      return {
        tableName: "recovery_cases",
        isUpdated: true,
        targets: [
          target("borrower_id", "borrower_id", (code) => books.borrower(code as string)),
          plain("borrower_name"),
          target("borrower_kind_id", "borrower_kind", (code) => books.borrowerKind(code as string | null)),
          {
            into: "region_id",
            from: ["region", "branch"],
            value: (row) =>
              row[region] === null
                ? books.regionOfBranch(branchId(row)) || undefined
                : books.region(text(row, region)),
          },
          { into: "branch_id", from: ["branch"], value: branchId },
          officer(UNKNOWN_ID),
          plain("exposure_minor", "exposure"),
          plain("principal_minor", "principal"),
          plain("annual_rate"),
          plain("originated_day", "originated_on"),
          plain("due_day", "due_on"),
          ...dayAndMonth("defaulted_on", "defaulted_"),
          target("security", "security", (word) => word ?? ""),
          plain("collateral_value_minor", "collateral_value"),
          { ...target("cause_id", "cause", (code) => causeId(code, books, words)), isFrozen: true },
          { ...plain("cause_recorded_day", "cause_recorded_on"), isFrozen: true },
          target("secondary_causes", "secondary_causes", (codes) => {
            for (const code of String(codes ?? "").split(";")) if (code) causeId(code, books, words);
            return codes;
          }),
          plain("traits"),
          plain("five_tier"),
          plain("lender_licensed"),
          plain("closed_day", "closed_on"),
          plain("close_reason"),
          plain("distance_km"),
        ],
      };
    },
    assignments: () => ({
      tableName: "assignments",
      isUpdated: true,
      targets: [
        ...ofCase(),
        officer(UNKNOWN_ID),
        ...dayAndMonth("from"),
        plain("to_day", "to"),
        plain("reason"),
        plain("handover_note"),
      ],
    }),
    activities: () => ({
      tableName: "activities",
      isUpdated: false,
      targets: [
        ...ofCase(),
        target("day", "on", (on) => dayOfMoment(on as number)),
        target("month", "on", (on) => month(dayOfMoment(on as number))),
        target("minute_of_day", "on", (on) => minuteOfMoment(on as number)),
        target("method_id", "method", (code) => methodId(code as string)),
        target("officer_id", "officers", (codes) => team(codes).lead),
        target("other_officer_ids", "officers", (codes) => team(codes).others),
        plain("minutes"),
        plain("cost_minor", "cost"),
        plain("channel"),
        plain("outcome"),
        plain("stance"),
        plain("notice_served"),
        plain("consent"),
        plain("third_party"),
        plain("court_number"),
        plain("leader_rank"),
        plain("evidence"),
        plain("note"),
        plain("advice_taken"),
        plain("manager_approved"),
        plain("reply"),
        plain("legal_basis"),
        plain("signal_day", "signal_on"),
        plain("secured_minor", "secured_amount"),
      ],
    }),
    receipts: () => ({
      tableName: "receipts",
      isUpdated: false,
      targets: [
        ...ofCase(),
        ...dayAndMonth("on"),
        plain("amount_minor", "amount"),
        plain("kind"),
        plain("reversal_of"),
      ],
    }),
    charges: () => ({
      tableName: "charges",
      isUpdated: false,
      targets: [...ofCase(), ...dayAndMonth("on"), plain("amount_minor", "amount"), plain("kind")],
    }),
    advances: () => ({
      tableName: "advances",
      isUpdated: false,
      targets: [
        ...ofCase(),
        ...dayAndMonth("on"),
        plain("amount_minor", "amount"),
        plain("approved_by"),
        plain("evidence"),
      ],
    }),
    promises: () => ({
      tableName: "promises",
      isUpdated: false,
      targets: [
        ...ofCase(),
        ...dayAndMonth("made_on"),
        plain("due_day", "due_on"),
        plain("amount_minor", "amount"),
      ],
    }),
    // What was collected of them is told later.
    receivables: () => ({
      tableName: "receivables",
      isUpdated: true,
      targets: [
        target("borrower_id", "borrower_id", (code) => books.findBorrower(code as string)!),
        plain("debtor"),
        plain("amount_minor", "amount"),
        plain("due_day", "due_on"),
        plain("difficulty"),
        plain("listed_day", "listed_on"),
        plain("collected_day", "collected_on"),
        plain("collected_minor", "collected_amount"),
        plain("routed_minor", "routed_amount"),
      ],
    }),
    complaints: () => ({
      tableName: "complaints",
      isUpdated: false,
      targets: [...ofCase(), ...dayAndMonth("on"), plain("kind"), officer(null), plain("text")],
    }),
    accounts: () => ({
      tableName: "accounts",
      isUpdated: false,
      targets: [
        target("borrower_id", "borrower_id", (code) => books.findBorrower(code as string)!),
        plain("day", "on"),
        plain("income_minor", "income"),
        plain("expenses_minor", "expenses"),
      ],
    }),
    // Whether one is kept, and how a new loan does, is told later.
    settlements: () => ({
      tableName: "settlements",
      isUpdated: true,
      targets: [
        ...ofCase(),
        ...dayAndMonth("on"),
        plain("mediator"),
        plain("signed"),
        plain("amount_minor", "amount"),
        plain("due_day", "due_on"),
        plain("kept"),
      ],
    }),
    new_loans: () => ({
      tableName: "new_loans",
      isUpdated: true,
      targets: [
        ...ofCase(),
        ...dayAndMonth("as_of"),
        plain("due_day", "due_on"),
        plain("repaid_minor", "repaid_amount"),
        plain("days_past_due"),
      ],
    }),
  };
  return plans[table]();
}

function causeId(code: Value | null, books: CodeBooks, words: Words): number {
  return code === null ? UNKNOWN_ID : books.cause(words.causes.entryOf(code as string));
}

interface Team {
  lead: number | null;
  /** Ids of the others, joined by `;`. */
  others: string | null;
}

const NOBODY: Team = { lead: null, others: null };

function officerTeam(codes: string, books: CodeBooks): Team {
  const [lead, ...others] = codes.split(";").map((code) => books.officer(code));
  return { lead: lead!, others: others.length > 0 ? others.join(";") : null };
}

const MOST_REMEMBERED = 10_000;

/** The same question is asked for row after row. */
function remembered<Key extends string | number, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(ownText(key), answer);
    return answer;
  };
}
