/** A database in memory, and facts put straight into its tables: for tests whose arithmetic stands in the test. */
import { dayFromIso, monthOfDay } from "~/domain/calendar";
import { type Database, openDatabase } from "~db/client";
import { rederive } from "~db/derive/rederive";
import { clearTouched, toucher } from "~db/derive/touched";
import { migrateDatabase } from "~db/migrate";

export function emptyDatabase(): Database {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  return database;
}

/** A date as the day number that tables keep. */
export function day(iso: string): number {
  const number = dayFromIso(iso);
  if (number === null) throw new Error(`day requires a date, got ${iso}`);
  return number;
}

export interface Facts {
  officer(code: string, branch?: string): number;
  method(code: string): number;
  branch(code: string, region: string): number;
  recoveryCase(code: string, fields: CaseFields): number;
  activity(caseCode: string, on: string, method: string, fields?: ActivityFields): void;
  receipt(
    caseCode: string,
    on: string,
    amountMinor: number,
    fields?: { code?: string; reversalOf?: string; kind?: string },
  ): void;
  charge(caseCode: string, on: string, amountMinor: number, kind?: string): void;
  advance(caseCode: string, on: string, amountMinor: number): void;
  assignment(caseCode: string, officer: string, from: string, to?: string): void;
  promise(caseCode: string, made: string, due: string, amountMinor: number): void;
  /** Runs the derivation over what was touched since the last call. */
  derive(): void;
}

interface CaseFields {
  defaulted: string;
  exposureMinor: number;
  borrower?: string;
  name?: string;
  due?: string;
  region?: string;
  branch?: string;
  officer?: string;
  cause?: string;
  security?: string;
  closed?: string;
  closeReason?: string;
}

interface ActivityFields {
  officers?: string[];
  minute?: number;
  minutes?: number;
  costMinor?: number;
  noticeServed?: boolean;
  outcome?: string;
}

export function factsOf(database: Database): Facts {
  const { sqlite } = database;
  clearTouched(database);
  const touch = toucher(database);
  let serial = 0;
  const idOf = (table: string, code: string) =>
    sqlite.prepare(`SELECT id FROM ${table} WHERE code = ?`).pluck().get(code) as number | undefined;
  const insert = (table: string, row: Record<string, unknown>): number => {
    const keys = Object.keys(row);
    const sql = `INSERT INTO ${table} (${keys.join()}) VALUES (${keys.map(() => "?").join()})`;
    return Number(sqlite.prepare(sql).run(...Object.values(row)).lastInsertRowid);
  };
  const known = (table: string, code: string, extra: Record<string, unknown> = {}) =>
    idOf(table, code) ?? insert(table, { code, batch_id: 1, ...extra });
  const caseOf = (code: string) =>
    sqlite.prepare("SELECT id, borrower_id AS borrower FROM recovery_cases WHERE code = ?").get(code) as {
      id: number;
      borrower: number;
    };
  const fact = (caseCode: string, on: string, code = `f${String(++serial).padStart(6, "0")}`) => {
    const owner = caseOf(caseCode);
    touch(owner.borrower);
    return {
      code,
      case_id: owner.id,
      borrower_id: owner.borrower,
      day: day(on),
      month: monthOfDay(day(on)),
      batch_id: 1,
    };
  };
  const facts: Facts = {
    branch: (code, region) => known("branches", code, { region_id: known("regions", region) }),
    officer: (code, branch) => known("officers", code, { branch_id: branch ? idOf("branches", branch) : 0 }),
    method: (code) => known("methods", code),
    recoveryCase(code, fields) {
      const borrower = known("borrowers", fields.borrower ?? `b-${code}`, { kind_id: 0 });
      touch(borrower);
      return insert("recovery_cases", {
        code,
        borrower_id: borrower,
        borrower_name: fields.name ?? null,
        borrower_kind_id: 0,
        region_id: fields.region ? known("regions", fields.region) : 0,
        branch_id: fields.branch ? facts.branch(fields.branch, fields.region ?? "unknown") : 0,
        officer_id: fields.officer ? facts.officer(fields.officer) : 0,
        exposure_minor: fields.exposureMinor,
        due_day: fields.due ? day(fields.due) : null,
        defaulted_day: day(fields.defaulted),
        defaulted_month: monthOfDay(day(fields.defaulted)),
        security: fields.security ?? "",
        cause_id: known("causes", fields.cause ?? "unknown", { tag: "other" }),
        closed_day: fields.closed ? day(fields.closed) : null,
        close_reason: fields.closeReason ?? (fields.closed ? "repaid" : null),
        batch_id: 1,
      });
    },
    activity(caseCode, on, method, fields = {}) {
      const officers = (fields.officers ?? []).map((code) => facts.officer(code));
      insert("activities", {
        ...fact(caseCode, on),
        minute_of_day: fields.minute ?? null,
        method_id: facts.method(method),
        officer_id: officers[0] ?? null,
        other_officer_ids: officers.length > 1 ? officers.slice(1).join(";") : null,
        minutes: fields.minutes ?? null,
        cost_minor: fields.costMinor ?? null,
        outcome: fields.outcome ?? null,
        notice_served: fields.noticeServed === undefined ? null : Number(fields.noticeServed),
      });
    },
    receipt(caseCode, on, amountMinor, fields = {}) {
      insert("receipts", {
        ...fact(caseCode, on, fields.code),
        amount_minor: amountMinor,
        reversal_of: fields.reversalOf ?? null,
        kind: fields.kind ?? null,
      });
    },
    charge(caseCode, on, amountMinor, kind = "interest") {
      insert("charges", { ...fact(caseCode, on), amount_minor: amountMinor, kind });
    },
    advance(caseCode, on, amountMinor) {
      insert("advances", { ...fact(caseCode, on), amount_minor: amountMinor });
    },
    assignment(caseCode, officer, from, to) {
      insert("assignments", {
        ...fact(caseCode, from),
        officer_id: facts.officer(officer),
        to_day: to ? day(to) : null,
      });
    },
    promise(caseCode, made, due, amountMinor) {
      insert("promises", { ...fact(caseCode, made), due_day: day(due), amount_minor: amountMinor });
    },
    derive() {
      rederive(database);
      sqlite.exec("DELETE FROM temp.touched_borrowers");
    },
  };
  return facts;
}
