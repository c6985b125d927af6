/** What was typed after a command, with mistakes reported in words. */
import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { LANGUAGES, type Language } from "~/domain/text";
import { Refusal } from "~/intake/refusal.server";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Throws a Refusal for an option that does not exist or lacks its value. */
export function readArguments<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const said = (error as Error).message.split(". ")[0];
    throw new Refusal({
      en: `${said}. Known options: ${known.join(", ")}.`,
      zh: `参数有误（${said}）。可用参数：${known.join("、")}。`,
    });
  }
}

/** Where relative paths count from: the folder in which the command was typed. */
export function typedPath(name: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

export function chosenLanguage(text: string): Language {
  return oneOf("--lang", text, LANGUAGES);
}

export function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new Refusal({
    en: `${option} is “${text}”; expected one of ${known.join(", ")}.`,
    zh: `${option} 为“${text}”；应为 ${known.join("、")} 之一。`,
  });
}

export function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new Refusal({
    en: `${option} is “${text}”; expected a whole number from ${least} on.`,
    zh: `${option} 为“${text}”；应为不小于 ${least} 的整数。`,
  });
}

/** What of a command is no filter: `valued` options need a value, `bare` ones have none. */
interface OwnFlags<Valued extends string, Bare extends string> {
  valued: readonly Valued[];
  bare: readonly Bare[];
}

/**
 * Filters typed as options, beside a command's own: `--name value` or `--name=value`; a value may begin with a dash
 * (`--sort -cost_minor`). A bare option that is there is "".
 *
 * @throws Refusal that ends with the usage, for an option without its value
 */
export function readFlags<Valued extends string, Bare extends string = never>(
  args: readonly string[],
  { valued, bare }: OwnFlags<Valued, Bare>,
  usage: string,
): { names: string[]; own: Partial<Record<Valued | Bare, string>>; search: URLSearchParams } {
  const names: string[] = [];
  const own: Partial<Record<string, string>> = {};
  const search = new URLSearchParams();
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    const [, flag, given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (flag === undefined) {
      names.push(word);
      continue;
    }
    if (bare.some((each) => each === flag)) {
      own[flag] = "";
      continue;
    }
    const value = given ?? args[++index];
    if (value === undefined)
      throw new Refusal({
        en: `--${flag} requires a value.\n${usage}`,
        zh: `--${flag}缺少取值。\n${usage}`,
      });
    if (valued.some((each) => each === flag)) own[flag] = value;
    else search.append(flag.replaceAll("-", "_"), value);
  }
  return { names, own: own as Partial<Record<Valued | Bare, string>>, search };
}
