/** Each language's folder says what every command does; whoever asks in another one reads English. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/text";
import { helpAsked, launcherWords } from "../../app/cli/help.mjs";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const commands = Object.keys(scripts).filter((name) => scripts[name]?.includes("launch.mjs"));
const helpOf = (command: string, ...args: string[]) => helpAsked(command, [...args, "--help"]);

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(commands)("%s says how it is called", async (command) => {
    expect(await helpOf(command, "--lang", language)).toMatch(
      new RegExp(`^npm (run )?${command}\\b.*\\n.`, "s"),
    );
  });

  test("what each says is its own", async () => {
    const said = await Promise.all(commands.map((command) => helpOf(command, `--lang=${language}`)));
    expect(new Set(said).size).toBe(commands.length);
    for (const other of LANGUAGES.filter((other) => other !== language))
      for (const command of commands)
        expect(said, `${command} in ${other}`).not.toContain(await helpOf(command, "--lang", other));
  });

  test("files that are too large are refused in it", async () => {
    const { outOfMemory } = await launcherWords(["--lang", language]);
    expect(outOfMemory(512)).toContain("512 MB");
  });
});

test("the languages to choose from are those that there are", async () => {
  const [, choice = ""] = /--lang (\S+)/.exec((await helpOf("import")) ?? "") ?? [];
  expect(choice.split("|").sort()).toEqual([...LANGUAGES].sort());
});

test("nobody asks, or in a language that is not there", async () => {
  expect(await helpAsked("seed", ["--lang", "zh"])).toBeNull();
  expect(await helpOf("seed", "--lang", "../en")).toBe(await helpOf("seed"));
  expect(await helpOf("seed")).toBe(await helpOf("seed", "--lang", "en"));
});
