/** The options of `npm run import` that say how files are written, checked before any file is opened. */
import type { Bilingual } from "~/domain/text";
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

function sentence({ at, says }: WrongMapping): Bilingual {
  const option = at.startsWith("--") ? at : `--${at}`;
  return { en: `${option}: ${says.en}.`, zh: `${option}：${says.zh}。` };
}
