import fc from "fast-check";
import { expect, test } from "vitest";
import { caseAddress } from "~/domain/case-address";

test.each([
  ["C0001", "/cases/C0001"],
  ["2024/17 号", "/cases/2024%2F17%20%E5%8F%B7"],
  ["50%?#", "/cases/50%25%3F%23"],
  ["v1.2", "/cases/v1.2"],
  ["loan.json", "/cases/loan%2Ejson"],
  ["loan.csv.bak", "/cases/loan.csv.bak"],
])("%s lives at %s", (id, address) => {
  expect(caseAddress(id)).toBe(address);
});

test("an address is one segment that names no file and gives the id back", () => {
  const id = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(id, fc.constantFrom("", ".json", ".xlsx", ".csv"), (stem, ending) => {
      const segment = caseAddress(stem + ending).replace("/cases/", "");
      expect(segment).not.toMatch(/[/?#]|\.(csv|xlsx|json)$/);
      expect(decodeURIComponent(segment)).toBe(stem + ending);
    }),
  );
});
