import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const room = fileURLToPath(new URL("../../app/statistics/", import.meta.url));

/** Parts that only other estimators call. */
const INNER = new Set(["standardisedDesign", "logitObjective"]);

test("the README names nothing that is not there, and leaves out no estimator", async () => {
  const text = readFileSync(`${room}README.md`, "utf8");
  const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const exported = new Set<string>();
  for (const path of files)
    for (const name of Object.keys(await import(/* @vite-ignore */ room + path))) exported.add(name);

  const bold = [...text.matchAll(/\*\*(`[^*]+`)\*\*/g)].flatMap(([, names]) => names!.match(/\w+/g)!);
  for (const name of bold) expect(exported, `${name} of the README`).toContain(name);

  const missing = files.filter((path) => {
    const own = path.split("/").at(-1)!.replace(".ts", "");
    const name = own.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return path.includes("/") && exported.has(name) && !INNER.has(name) && !text.includes(`\`${name}\``);
  });
  expect(missing).toEqual([]);
});
