/** The board pack as a file: refusals in words, and A4 pages in both languages. */
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runPack } from "~/cli/pack";
import { Refusal } from "~/intake/refusal.server";
import { typedOverSmallLedger } from "../support/typed-over-ledger";
import { describeInBrowser } from "./browser";

const inFolder = typedOverSmallLedger();

const run = (line: string) => runPack(line.split(" "));
const refusal = async (line: string) => {
  const thrown: unknown = await run(line).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Refusal);
  return (thrown as Refusal).sentence.en;
};

test("a name that is no PDF, a wrong filter and one that no sheet reads are refused by name", async () => {
  expect(await refusal("--out pack.odp")).toContain("ends in .pdf or .pptx");
  expect(await refusal("--region nowhere --out pack.pdf")).toContain("nowhere");
  expect(await refusal("--q C1 --out pack.pdf")).toContain("“q”");
});

test("without a browser, what to install; a browser that is not there, by its path", async () => {
  vi.stubEnv("CHROMIUM", "");
  vi.stubEnv("PATH", "/nowhere");
  expect(await refusal("--out pack.pdf")).toContain("apt-get install chromium");
  vi.stubEnv("CHROMIUM", "/nowhere/chromium");
  expect(await refusal("--out pack.pdf")).toContain("/nowhere/chromium");
});

describeInBrowser("the pack as a file", () => {
  test.each(["en", "zh"])("is printed on A4 in %s", { timeout: 120_000 }, async (language) => {
    expect(await run(`--lang ${language} --region north --out ${language}.pdf`)).toBe(0);
    const file = readFileSync(inFolder(`${language}.pdf`), "latin1");
    const boxes = [...file.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) =>
      box!.trim().split(/\s+/).map(Number).map(Math.round),
    );
    // Eight sheets, of which the short ones share a page, and none runs over to another.
    expect(boxes.length).toBeGreaterThanOrEqual(4);
    expect(boxes.length).toBeLessThanOrEqual(8);
    for (const box of boxes) expect(box).toEqual([0, 0, 595, 842]);
  });
});
