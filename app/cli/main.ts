/** The command line: one door for its commands. A person's mistake is a sentence and exit code 2, ours a stack and 1. */
import { type Bilingual, DEFAULT_LANGUAGE, inLanguage, LANGUAGES } from "~/domain/text";
import { Refusal } from "~/intake/refusal.server";
import { SettingsError } from "~/settings.server";
import { isHeldByAnother } from "~db/client";
import { printLines } from "./print-lines";

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  calibrate: async () => (await import("./calibrate")).runCalibrate,
  decide: async () => (await import("./decide")).runDecide,
  import: async () => (await import("./import")).runImport,
  pack: async () => (await import("./pack")).runPack,
  report: async () => (await import("./report")).runReport,
  seed: async () => (await import("./seed")).runSeed,
  verify: async () => (await import("./verify")).runVerify,
};

const HELD_BY_ANOTHER: Bilingual = {
  en: "An import or an undo is running already. Nothing was changed; try again when it has ended.",
  zh: "正在导入或撤销。数据未作改动，请待其结束后重试。",
};

const [name = "", ...args] = process.argv.slice(2);

try {
  const command = await COMMANDS[name]?.();
  if (!command) throw new Refusal(unknownCommand());
  process.exitCode = await command(args);
} catch (error) {
  process.exitCode = reported(error);
}

function reported(error: unknown): number {
  const sentence =
    error instanceof Refusal ? error.sentence : isHeldByAnother(error) ? HELD_BY_ANOTHER : null;
  if (sentence) {
    const language = LANGUAGES.find((known) => args.includes(known)) ?? DEFAULT_LANGUAGE;
    printLines(inLanguage(sentence, language));
    return 2;
  }
  if (error instanceof SettingsError) {
    console.error(error.message);
    return 2;
  }
  console.error(error);
  return 1;
}

function unknownCommand() {
  const known = Object.keys(COMMANDS).join(", ");
  return { en: `Unknown command “${name}”. Known: ${known}.`, zh: `没有命令“${name}”。可用：${known}。` };
}
