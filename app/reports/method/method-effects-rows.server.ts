/** A method's effects as one long table: every horizon, on the whole and within each cause and region. */
import type { EffectsWithin, EffectWithin } from "~/analysis/effects/effects-within";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { Visit } from "~/answers/visit.server";
import { EFFECT_GROUPS, METHOD_EFFECT_COLUMNS } from "~/domain/method-effect-columns";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptRow, Row } from "~/domain/report";
import { HORIZONS, type Horizon } from "~/domain/rules";
import type { Dictionary, Entry } from "~db/queries/dictionaries";
import { canBeFitted } from "../can-be-fitted";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import { known, type Part, rowOf } from "../row";
import { shownRows } from "../viewed";

const ESTIMATE = ["effect", "effect_low", "effect_high"] as const;
const OWN = ["own_effect", "own_low", "own_high"] as const;

/** Waits for the fits of every horizon. None where nothing can be fitted. */
export async function methodEffectsRows(visit: Visit, method: Entry): Promise<Row[]> {
  const { dictionaries, portfolio } = await visit.look([]);
  if (!canBeFitted(portfolio)) return [];
  const rows: KeptRow[] = [];
  for (const horizon of HORIZONS) {
    const filters = { ...visit.filters, method: [], horizon };
    const [judged] = (await visit.whole(methodEffectsFit, { filters })).horizons;
    if (!judged) continue;
    const head = headOf(method, horizon);
    const whole = judged.effects.find(({ methodId }) => methodId === method.id);
    if (whole) rows.push(wholeRow(head, whole, judged.matured));
    const within = (group: "cause" | "region", effects: EffectsWithin) =>
      effects.cells
        .filter(({ methodId }) => methodId === method.id)
        .map((cell) => cellRow(head, group, cell, dictionaries[group]));
    rows.push(...within("cause", judged.withinCauses), ...within("region", judged.withinRegions));
  }
  return shownRows({ rows, columns: METHOD_EFFECT_COLUMNS }, visit.language);
}

function headOf({ code, name }: Entry, horizon: Horizon) {
  return { method: code, label: name, horizon };
}

type Head = ReturnType<typeof headOf>;

/** @param population followed-up episodes of all methods */
function wholeRow(head: Head, { matured, effect, badge, reason }: JudgedEffect, population: number): KeptRow {
  return rowOf(METHOD_EFFECT_COLUMNS, [
    known({ ...head, within: "all", group: "all", group_label: EFFECT_GROUPS.all, badge }),
    known({ matured_episodes: population, begun_episodes: matured }),
    estimate(ESTIMATE, effect, reason),
    estimate(OWN, effect, reason),
  ]);
}

function cellRow(
  head: Head,
  within: "cause" | "region",
  { groupId, matured, begun, effect, shrunken }: EffectWithin,
  { byId }: Dictionary,
): KeptRow {
  const entry = byId.get(groupId);
  const group = entry?.code ?? String(groupId);
  return rowOf(METHOD_EFFECT_COLUMNS, [
    known({ ...head, within, group, group_label: entry?.name ?? group, badge: null }),
    known({ matured_episodes: matured, begun_episodes: begun }),
    estimate(ESTIMATE, shrunken ?? { estimate: null, low: null, high: null }, effect.reason),
    estimate(OWN, effect, effect.reason),
  ]);
}

interface Ends {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

function estimate(
  keys: readonly [string, string, string],
  { estimate, low, high }: Ends,
  reason: ReasonCode | null,
): Part {
  const values = { [keys[0]]: estimate, [keys[1]]: low, [keys[2]]: high };
  const empty = keys.filter((key) => values[key] === null);
  return { values, reasons: Object.fromEntries(empty.map((key) => [key, reason ?? "too-few"])) };
}
