import fc from "fast-check";
import { expect, test } from "vitest";
import { codeAt } from "~/domain/code-address";
import { caseAddress, codeAddress } from "~/domain/export-formats";

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

/** No import leaves a space at either end. */
const code = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom(".", "..", "../x", "a%2Fb", "a%252Fb", "%", "%zz", "a/b", "/", "a+b", "#1", "日期"),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");

test("an address is one part that names no file and gives the code back, after a browser has read it", () => {
  fc.assert(
    fc.property(code, fc.constantFrom("", ".json", ".xlsx", ".csv", ".svg"), (stem, ending) => {
      const address = codeAddress("/officers", stem + ending);
      expect(address.slice("/officers/".length)).not.toMatch(/[/?#]|\.(csv|xlsx|json|svg)$/);
      const { pathname } = new URL(address, "http://localhost");
      expect(pathname).toBe(address);
      expect(codeAt(pathname)).toBe(stem + ending);
    }),
  );
});

test("what no page's link would say is a code that nobody has", () => {
  expect(codeAt("/officers/%zz")).toBe("%zz");
});
