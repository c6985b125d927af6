/** The targets that hold, year by year and place by place, and the lines that people typed. */
import type { Asked, Definition } from "~/answers/definition.server";
import { isoFromMonth } from "~/domain/calendar";
import type { PlaceKind } from "~/domain/targets";
import type { SetTarget, TargetsSet, TypedTarget } from "~/domain/typed-targets";
import { targetMonths, targetRows } from "~db/queries/target-rows";
import { type TypedTargetRow, typedTargetRows } from "~db/queries/typed-targets";

const YEAR = 12;
const FIRST_YEAR = 1970;

export const targetsSet: Definition<TargetsSet> = {
  name: "targets-set",
  reads: ["branch", "region"],
  settings: ["targets"],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(targetsThatHold),
};

async function targetsThatHold(asked: Asked): Promise<TargetsSet> {
  const { store } = asked;
  const months = await targetMonths(store);
  const rows = months === null ? [] : await targetRows(store, months.fromMonth, months.toMonth);
  const sums = new Map<string, SetTarget>();
  for (const { month, branchId, regionId, amountMinor, isTyped } of rows) {
    const kind = branchId === 0 ? "region" : "branch";
    const id = branchId === 0 ? regionId : branchId;
    if (!isChosen(asked, kind, id)) continue;
    const year = FIRST_YEAR + Math.floor(month / YEAR);
    const key = `${year} ${kind} ${id}`;
    const sum = sums.get(key) ?? { year, ...placeOf(asked, kind, id), months: 0, typed: 0, amountMinor: 0 };
    sums.set(key, sum);
    sum.months += 1;
    sum.typed += Number(isTyped);
    sum.amountMinor += amountMinor;
  }
  const order = (one: SetTarget, other: SetTarget) =>
    other.year - one.year || other.amountMinor - one.amountMinor || (one.code < other.code ? -1 : 1);
  return { places: [...sums.values()].sort(order), typed: linesOf(asked, await typedTargetRows(store)) };
}

/** Newest first. */
function linesOf(asked: Asked, rows: readonly TypedTargetRow[]): TypedTarget[] {
  const covered = new Set<string>();
  return rows.toReversed().flatMap((row) => {
    const { id, kind, placeCode, placeId, fromMonth, toMonth, amountMinor } = row;
    const keys = Array.from(
      { length: toMonth - fromMonth + 1 },
      (_, at) => `${kind} ${placeCode} ${fromMonth + at}`,
    );
    const isReplaced = keys.every((key) => covered.has(key));
    for (const key of keys) covered.add(key);
    if (placeId !== null && !isChosen(asked, kind, placeId)) return [];
    return {
      id,
      ...(placeId === null
        ? { kind, code: placeCode, name: same(placeCode) }
        : placeOf(asked, kind, placeId)),
      from: isoFromMonth(fromMonth),
      to: isoFromMonth(toMonth),
      months: keys.length,
      amountMinor,
      by: row.writtenBy,
      writtenOn: row.writtenAt.slice(0, "YYYY-MM-DD".length),
      isReplaced,
    };
  });
}

/** Whether the place is among those that the filters choose, or lies within one. */
function isChosen({ selection, dictionaries }: Asked, kind: PlaceKind, id: number): boolean {
  const { branch, region } = selection;
  if (kind === "region") return branch === null && (region?.includes(id) ?? true);
  const home = dictionaries.branch.byId.get(id)?.within ?? 0;
  return (branch?.includes(id) ?? true) && (region?.includes(home) ?? true);
}

function placeOf({ dictionaries }: Asked, kind: PlaceKind, id: number) {
  const { code, name } = dictionaries[kind].byId.get(id) ?? { code: String(id), name: same(String(id)) };
  return { kind, code, name };
}

const same = (code: string) => ({ en: code, zh: code });
