/** The options of `npm run import` that say how files are written, checked before any file is opened. */
import type { Bilingual } from "~/domain/text";
import { isWithoutDay } from "~/intake/assumptions.server";
import type { ReadingChoices } from "~/intake/import-plan.server";
import { ENCODINGS } from "~/intake/recognise-encoding.server";
import { Refusal } from "~/intake/refusal.server";
import { type WrongMapping, wrongPatterns, wrongZone } from "~/intake/wrong-mappings.server";
import { oneOf } from "./arguments";

export interface TypedChoices {
  encoding?: string | undefined;
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
    encoding: typed.encoding ? oneOf("--encoding", typed.encoding, ENCODINGS) : undefined,
    delimiter: typed.delimiter === "tab" ? "\t" : typed.delimiter,
    decimalSign: typed.decimal ? oneOf("--decimal", typed.decimal, [".", ","] as const) : undefined,
    dateFormats: typed.dates,
    zone: typed.zone,
    empty: typed.empty,
    ignoredColumns: typed["ignore-columns"],
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
