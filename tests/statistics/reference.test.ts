import { describe, expect, test } from "vitest";
import reference from "../reference/statistics.json";
import type { ReferenceCheck, ReferenceChecks } from "./reference/check";
import { effects } from "./reference/effects";
import { intervals } from "./reference/intervals";
import { regression } from "./reference/regression";
import { sharedText } from "./reference/shared-data";
import { standardisation } from "./reference/standardisation";
import { survival } from "./reference/survival";

const checks: ReferenceChecks = { ...intervals, ...standardisation, ...survival, ...regression, ...effects };

interface Entry {
  id: string;
  estimator: string;
  expected: Record<string, unknown>;
  tol: number | Record<string, number>;
}
const entries = reference.entries as unknown as Entry[];

describe("every estimator meets its outside witness", () => {
  for (const entry of entries) {
    const check = checks[entry.id];
    if (!check) continue;
    test(`${entry.id}: ${entry.estimator}`, (context) => {
      const figures = check.figures();
      if (figures === null) return context.skip("the data set is not at hand in ../shared/data");
      for (const key of keysHere(entry, check))
        expectClose(figures[key], entry.expected[key], tolerance(entry, check, key), key);
    });
  }

  test("the table kept here is the shared one", (context) => {
    const shared = sharedText("reference.json");
    if (shared === null) return context.skip("../shared/data/reference.json is not at hand");
    expect(JSON.parse(shared).entries).toEqual(reference.entries);
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
