/** What the forms of the targets' page ask: to set a target, to set that there is none, or to withdraw what was typed. */

import type { Visit } from "~/answers/visit.server";
import { dayFromIso } from "~/domain/calendar";
import { UNKNOWN } from "~/domain/causes";
import { minorDigits } from "~/domain/minor-digits";
import type { PlaceKind } from "~/domain/targets";
import {
  EARLIEST_TARGET_MONTH,
  LONGEST_TARGET_AUTHOR,
  lastTargetMonth,
  MOST_TARGET_MONTHS,
  type RefusedTarget,
  type TargetProblem,
  type TypedFields,
  typedMonths,
} from "~/domain/typed-targets";
import { readAmount } from "~/intake/read-amount.server";
import type { TargetPageWords } from "~/words/en/target-page";
import { targetPageWords } from "~/words/served-words.server";
import { addTypedTarget, withdrawTypedTarget } from "~db/queries/typed-targets";

/** So much of a field is given back. */
const MOST_TYPED = 200;

/** Null: it is done. Only who sees the whole portfolio sets targets. */
export async function targetAsked(visit: Visit, form: FormData): Promise<RefusedTarget | null> {
  const { refused: say } = targetPageWords(visit.language);
  const refuse = (sentence: string, typed: TypedFields | null = null) => ({ sentence, typed });
  if (visit.scope.kind !== "everything") return refuse(say.notYours);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const act = text("act");
  const { store, now } = visit.desk;
  const at = now().toISOString();
  if (act === "withdraw") {
    const by = text("by");
    if (by === "" || by.length > LONGEST_TARGET_AUTHOR) return refuse(say.by(LONGEST_TARGET_AUTHOR));
    const id = Number.parseInt(text("id"), 10) || 0;
    return (await withdrawTypedTarget(store, id, by, at)) ? null : refuse(say.gone);
  }
  if (act !== "set" && act !== "none") return refuse(say.act);
  const [place = "", from = "", to = "", amount = "", by = ""] = ["place", "from", "to", "amount", "by"].map(
    (name) => text(name).slice(0, MOST_TYPED),
  );
  const typed = { place, from, to, amount, by };
  const { dictionaries, portfolio } = await visit.look([]);
  const found = placeIn(dictionaries, place);
  if (found === null) return refuse(say.place(place), typed);
  const today = dayFromIso(at.slice(0, "YYYY-MM-DD".length)) ?? 0;
  const months = typedMonths(typed, today);
  if (typeof months === "string") return refuse(sentenceOf(months, say, today), typed);
  const amountMinor = act === "none" ? null : amountOf(amount, portfolio.currency);
  if (amountMinor === undefined) return refuse(say.amount(amount), typed);
  await addTypedTarget(store, { ...found, ...months, amountMinor, writtenBy: by, writtenAt: at });
  return null;
}

type Known = Awaited<ReturnType<Visit["look"]>>["dictionaries"];

/** `branch B01`, `region north`, or a code alone: of a branch, else of a region. */
function placeIn(dictionaries: Known, text: string): { kind: PlaceKind; placeCode: string } | null {
  const [, named, rest] = /^(?:(branch|region) )?(.*)$/s.exec(text) ?? [];
  const kinds: PlaceKind[] = named === undefined ? ["branch", "region"] : [named as PlaceKind];
  const placeCode = rest ?? "";
  if (placeCode === "" || placeCode === UNKNOWN) return null;
  const kind = kinds.find((each) => dictionaries[each].byCode.has(placeCode));
  return kind === undefined ? null : { kind, placeCode };
}

/** Minor units, 0 or more; undefined for what is no such amount. */
function amountOf(text: string, currency: string): number | undefined {
  const minor = readAmount(text, {
    decimalSign: ".",
    isGiven: true,
    hasNumbers: false,
    currency,
    minorDigits: minorDigits(currency),
    unitDigits: 0,
    rounds: false,
  });
  return minor !== undefined && minor >= 0 ? minor : undefined;
}

function sentenceOf(problem: TargetProblem, say: TargetPageWords["refused"], todayDay: number): string {
  switch (problem) {
    case "far":
      return say.far(EARLIEST_TARGET_MONTH, lastTargetMonth(todayDay));
    case "long":
      return say.long(MOST_TARGET_MONTHS);
    case "by":
      return say.by(LONGEST_TARGET_AUTHOR);
    default:
      return say[problem];
  }
}
