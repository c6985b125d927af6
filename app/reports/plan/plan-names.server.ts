/** Names of the codes that rows of the plan hold. */
import type { Asked } from "~/answers/definition.server";
import type { PlanView } from "~/domain/plan/plan-view";
import type { KeptRow } from "~/domain/report";
import type { Bilingual } from "~/domain/text";

export function planNames({ dictionaries }: Asked, rows: readonly KeptRow[]): PlanView["names"] {
  const named = (key: "branch" | "officer" | "method" | "cause", codes: Iterable<string>) =>
    Object.fromEntries(
      [...new Set(codes)].map((code): [string, Bilingual] => [
        code,
        dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code },
      ]),
    );
  const texts = (columns: readonly string[]) =>
    rows.flatMap((row) =>
      columns.flatMap((column) => (row[column] == null ? [] : String(row[column]).split(";"))),
    );
  return {
    branch: named("branch", texts(["branch"])),
    officer: named("officer", texts(["officer", "by_officers", "to_officer"])),
    method: named("method", texts(["action", "instead"])),
    cause: named("cause", causesIn(rows)),
  };
}

/** Causes that speak for a step: `cause:hidden-assets` among its reasons. */
function causesIn(rows: readonly KeptRow[]): string[] {
  return rows.flatMap((row) =>
    String(row.why ?? "")
      .split(";")
      .flatMap((why) => (why.startsWith(CAUSE) ? [why.slice(CAUSE.length)] : [])),
  );
}

const CAUSE = "cause:";
