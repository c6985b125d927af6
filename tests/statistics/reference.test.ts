import { describe, expect, test } from "vitest";
import reference from "../reference/statistics.json";
import { changes } from "./reference/changes";
import type { ReferenceCheck, ReferenceChecks } from "./reference/check";
import { credit } from "./reference/credit";
import { decisions } from "./reference/decisions";
import { effects } from "./reference/effects";
import { funnel } from "./reference/funnel";
import { intervals } from "./reference/intervals";
import { regression } from "./reference/regression";
import { sharedText } from "./reference/shared-data";
import { shrinkage } from "./reference/shrinkage";
import { standardisation } from "./reference/standardisation";
import { survival } from "./reference/survival";
import { trials } from "./reference/trials";

const topics = [
  intervals,
  standardisation,
  survival,
  regression,
  effects,
  shrinkage,
  funnel,
  credit,
  decisions,
  trials,
  changes,
];
const checks: ReferenceChecks = Object.assign({}, ...topics);

/** Entries that no estimator of this room is meant to meet. */
const notHere: Record<string, string> = {
  "tf-structure": "counts of a log, not an estimate: met where the log is read",
  "trap-immortal-heart":
    "a trap: a group known only after time zero is refused, so there is no model here to fall into it",
};

interface Entry {
  id: string;
  estimator: string;
  expected: Record<string, unknown>;
  tol: number | Record<string, number>;
}
const entries = reference.entries as unknown as Entry[];
const met: string[] = [];

describe("every estimator meets its outside witness", () => {
  for (const entry of entries) {
    const check = checks[entry.id];
    if (!check) continue;
    test(`${entry.id}: ${entry.estimator}`, (context) => {
      const figures = check.figures();
      if (figures === null) return context.skip("the data set is not at hand in ../shared/data");
      for (const key of keysHere(entry, check))
        expectClose(figures[key], entry.expected[key], tolerance(entry, check, key), key);
      met.push(entry.id);
    });
  }

  test("the table kept here is the shared one", (context) => {
    const shared = sharedText("reference.json");
    if (shared === null) return context.skip("../shared/data/reference.json is not at hand");
    expect(JSON.parse(shared).entries).toEqual(reference.entries);
  });

  test("no entry is left out, none is answered twice, none is made up", () => {
    const ids = entries.map(({ id }) => id);
    const answered = [...topics.flatMap((topic) => Object.keys(topic)), ...Object.keys(notHere)];
    expect([...answered].sort()).toEqual([...ids].sort());
    console.info(
      `${met.length} of ${ids.length} reference entries met, ${Object.keys(notHere).length} elsewhere`,
    );
  });
});

function keysHere({ expected }: Entry, { notHere = {} }: ReferenceCheck): string[] {
  return Object.keys(expected).filter((key) => !(key in notHere));
}

function tolerance({ id, tol }: Entry, { doubted }: ReferenceCheck, key: string): number {
  const own = doubted?.[key]?.tol ?? (typeof tol === "number" ? tol : tol[key]);
  if (own === undefined) throw new Error(`${id} has no tolerance for ${key}`);
  return own;
}

/** Numbers within the tolerance, lists and tables item by item. */
function expectClose(actual: unknown, expected: unknown, tol: number, path: string): void {
  if (typeof expected === "number") {
    expect(typeof actual, `${path} is a number`).toBe("number");
    expect(Math.abs((actual as number) - expected), `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      tol,
    );
  } else {
    for (const [key, value] of Object.entries(expected as object))
      expectClose((actual as Record<string, unknown>)?.[key], value, tol, `${path} ${key}`);
  }
}
