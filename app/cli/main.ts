/** The command line: one door for its commands. A person's mistake is a sentence and exit code 2, ours a stack and 1. */
import { Refusal } from "~/intake/refusal.server";
import { SettingsError } from "~/settings.server";

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  calibrate: async () => (await import("./calibrate")).runCalibrate,
  import: async () => (await import("./import")).runImport,
  report: async () => (await import("./report")).runReport,
  seed: async () => (await import("./seed")).runSeed,
  verify: async () => (await import("./verify")).runVerify,
};

const [name = "", ...args] = process.argv.slice(2);

try {
  const command = await COMMANDS[name]?.();
  if (!command) throw new Refusal(unknownCommand());
  process.exitCode = await command(args);
} catch (error) {
  process.exitCode = tell(error);
}

function tell(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(args.includes("zh") ? error.sentence.zh : error.sentence.en);
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
