import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Every file of the room with its exports and its text: the examples in the docstrings are run, so they stay true. */
const room = fileURLToPath(new URL("../../app/statistics/", import.meta.url));
const files = await Promise.all(
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map(async (path) => ({
      path,
      source: readFileSync(room + path, "utf8"),
      exports: (await import(/* @vite-ignore */ room + path)) as Record<string, unknown>,
    })),
);
const names: Record<string, unknown> = Object.assign({}, ...files.map((file) => file.exports));

describe("the worked examples of the docstrings", () => {
  for (const { path, source, exports } of files) {
    const functions = Object.keys(exports).filter((name) => typeof exports[name] === "function");
    if (functions.length === 0) continue;
    test(path, () => {
      const examples = examplesIn(source);
      for (const name of functions)
        expect(
          examples.some(({ code }) => code.includes(`${name}(`)),
          `${name} has an example`,
        ).toBe(true);
      for (const { code, printed } of examples)
        expectPrinted(evaluate(code), evaluate(printed), `${code} is ${printed}`);
    });
  }
});

/** The lines `code // value` of each @example; code may take several lines, `//` ends it. */
function examplesIn(source: string): { code: string; printed: string }[] {
  return [...source.matchAll(/@example\n((?: *\* ?[^/@\n].*\n)+)/g)].flatMap(([, block]) => {
    const lines = block!.replace(/^ *\* ?/gm, "").split("\n");
    const examples: { code: string; printed: string }[] = [];
    let code = "";
    for (const line of lines) {
      const [before, printed] = line.split(/ ?\/\/ /);
      code += `${before}\n`;
      if (printed === undefined) continue;
      examples.push({ code: code.trim(), printed });
      code = "";
    }
    return examples;
  });
}

function evaluate(code: string): unknown {
  return new Function(...Object.keys(names), `return (${code})`)(...Object.values(names));
}

/** What is printed must be there: numbers to the digits shown, of an object only the fields shown. */
function expectPrinted(actual: unknown, printed: unknown, what: string): void {
  if (typeof printed === "number")
    expect(Math.abs((actual as number) - printed), `${what}: ${actual}`).toBeLessThanOrEqual(
      6e-6 * Math.max(1, Math.abs(printed)),
    );
  else if (printed !== null && typeof printed === "object")
    for (const [key, value] of Object.entries(printed))
      expectPrinted((actual as Record<string, unknown>)[key], value, `${what} (${key})`);
  else expect(actual, what).toBe(printed);
}
