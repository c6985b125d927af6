/** The options of `npm run import` that say how files are written, checked before any file is opened. */
import type { Bilingual } from "~/domain/text";
import { isWithoutDay } from "~/intake/assumptions.server";
import type { ReadingChoices } from "~/intake/import-plan.server";
import { ENCODINGS } from "~/intake/recognise-encoding.server";
import { Refusal } from "~/intake/refusal.server";
import { type WrongMapping, wrongPatterns, wrongZone } from "~/intake/wrong-mappings.server";
import { oneOf } from "./arguments";

export interface TypedChoices {
  /** Each of all files, or `cases.csv=big5` of one. */
  encoding?: string[] | undefined;
  delimiter?: string | undefined;
  decimal?: string | undefined;
  dates?: string[] | undefined;
  zone?: string | undefined;
  empty?: string[] | undefined;
  "ignore-columns"?: string[] | undefined;
}

/** Throws a Refusal that names the option. */
export function readingChoices(typed: TypedChoices): ReadingChoices {
  const [first] = [...wrongPatterns("--dates", typed.dates ?? []), ...wrongZone(typed.zone)];
  if (first) throw new Refusal(sentence(first));
  const monthly = typed.dates?.find(isWithoutDay);
  if (monthly) throw new Refusal(sentence({ at: "--dates", says: onlyInProfiles(monthly) }));
  return {
    ...encodingsOf(typed.encoding ?? []),
    delimiter: typed.delimiter === "tab" ? "\t" : typed.delimiter,
    decimalSign: typed.decimal ? oneOf("--decimal", typed.decimal, [".", ","] as const) : undefined,
    dateFormats: typed.dates,
    zone: typed.zone,
    empty: typed.empty,
    ignoredColumns: typed["ignore-columns"],
  };
}

/** The last of each counts. A file's name may hold an equals sign, an encoding's may not. */
function encodingsOf(typed: readonly string[]): Pick<ReadingChoices, "encoding" | "encodings"> {
  const read = typed.map((text) => {
    const at = text.lastIndexOf("=");
    return [text.slice(0, Math.max(0, at)), oneOf("--encoding", text.slice(at + 1), ENCODINGS)] as const;
  });
  const named = read.filter(([file]) => file !== "");
  return {
    encoding: read.findLast(([file]) => file === "")?.[1],
    encodings: named.length > 0 ? Object.fromEntries(named) : undefined,
  };
}

/** Which columns know the month only is kept with the import, and only a profile says which. */
function onlyInProfiles(pattern: string): Bilingual {
  return {
    en: `“${pattern}” has no day; a profile says which columns know the month only (dateFormats)`,
    zh: `“${pattern}”没有日；哪些列只记到月，请在映射配置中指明（dateFormats）`,
  };
}

function sentence({ at, says }: WrongMapping): Bilingual {
  const option = at.startsWith("--") ? at : `--${at}`;
  return { en: `${option}: ${says.en}.`, zh: `${option}：${says.zh}。` };
}
