/** What the hazard of a stretch is adjusted for: the code of each covariate, and what each code says. */
import { DAYS_PER_MONTH, monthOfDay } from "~/domain/calendar";
import type { HeldCase } from "~/domain/held-case";
import { growingNumbers } from "~/statistics/growing-numbers";
import { type CodedDesign, codedDesign } from "~/statistics/regression/coded-design";
import { FRESH_DAYS, type Stretch } from "./case-stretches";

/** Tenure beyond so many months is assumed to lower the rate no further; its level stays out of the slope. */
export const MOST_TENURE_MONTHS = 24;
const MOST_AGE_MONTHS = 36;
/** Ages between which the hazard may bend. */
const AGE_KNOTS = [0, 3, 6, 12, 24, MOST_AGE_MONTHS] as const;
/** Of a kind with more codes, the commonest; the rest are "other". */
const MOST_CODES = 60;
const MOST_TRAITS = 7;

/** Columns of the slopes per month of tenure: on stuck cases, and on the others. */
export const STUCK_TENURE_COLUMN = 1;
export const OTHER_TENURE_COLUMN = 2;

/** A covariate before it is coded: the code of a case or stretch, and what each code says. */
export interface StretchCovariate {
  codeOf: (held: HeldCase, stretch: Stretch) => number;
  levels: number[][];
}

/** The design of any stretches, past or to come, by the covariates of one portfolio: as they pass by, none is kept. */
export function stretchDesign(covariates: readonly StretchCovariate[]) {
  const codes = covariates.map(() => growingNumbers(Uint8Array));
  let rows = 0;
  return {
    add(held: HeldCase, stretch: Stretch): void {
      rows += 1;
      for (let at = 0; at < codes.length; at += 1) codes[at]!.add(covariates[at]!.codeOf(held, stretch));
    },
    design: (): CodedDesign =>
      codedDesign(
        codes.map((column) => column.all()),
        covariates.map(({ levels }) => levels),
        rows,
      ),
  };
}

/** Tenure comes first: see `STUCK_TENURE_COLUMN`. */
export function stretchCovariates(cases: readonly HeldCase[]): StretchCovariate[] {
  return [
    TENURE,
    AGE,
    SEASON,
    yearsOf(cases),
    ofCase(cases, ({ regionId }) => regionId),
    ofCase(cases, ({ causeId }) => causeId),
    ofCase(cases, ({ security }) => security),
    ofCase(cases, ({ borrowerKindId }) => borrowerKindId),
    traitsOf(cases),
    STAKE,
    LATENESS,
    FRESHNESS,
    methodsOf(cases),
  ];
}

const HALF_MONTHS = 2 * MOST_TENURE_MONTHS;

/**
 * Months of tenure to the half, on stuck cases and on others apart. The last half month stands for all tenure beyond it and
 * has a level of its own, or the slope would also carry what goes on beyond.
 */
const TENURE: StretchCovariate = {
  codeOf: (_, { tenureDays, isStuck }) =>
    (isStuck ? HALF_MONTHS + 1 : 0) + Math.min(HALF_MONTHS, Math.round((2 * tenureDays) / DAYS_PER_MONTH)),
  levels: Array.from({ length: 2 * (HALF_MONTHS + 1) }, (_, code) => {
    const halves = code % (HALF_MONTHS + 1);
    const tenure = [halves / 2, halves === HALF_MONTHS ? 1 : 0] as const;
    return code > HALF_MONTHS ? [tenure[0], 0, tenure[1], 0] : [0, tenure[0], 0, tenure[1]];
  }),
};

/** Months since default in linear pieces, separately on stuck cases: only a change of officer distinguishes tenure from age. */
const AGE: StretchCovariate = {
  codeOf: ({ defaultedDay }, { startDay, isStuck }) =>
    (isStuck ? MOST_AGE_MONTHS + 1 : 0) +
    Math.min(MOST_AGE_MONTHS, monthOfDay(startDay) - monthOfDay(defaultedDay)),
  levels: Array.from({ length: 2 * (MOST_AGE_MONTHS + 1) }, (_, code) => {
    const months = code % (MOST_AGE_MONTHS + 1);
    const pieces = AGE_KNOTS.slice(1).map((knot, at) => Math.max(0, Math.min(months, knot) - AGE_KNOTS[at]!));
    const isStuck = code > MOST_AGE_MONTHS;
    return [...pieces, ...(isStuck ? [1, Math.min(months, 12), Math.max(0, months - 12)] : [0, 0, 0])];
  }),
};

const SEASON: StretchCovariate = {
  codeOf: (_, { startDay }) => ((monthOfDay(startDay) % 12) + 12) % 12,
  levels: indicators(12),
};

/** Tenths of a unit of the logarithm of the exposure, and its square. */
const STAKE: StretchCovariate = {
  codeOf: ({ exposureMinor }) => Math.round(10 * Math.min(25, Math.log(Math.max(1, exposureMinor)))),
  levels: Array.from({ length: 251 }, (_, code) => [code / 10 - 16, (code / 10 - 16) ** 2]),
};

/** How long ago the running episode began, whatever its method; without one, as long ago as can be. */
const FRESHNESS: StretchCovariate = {
  codeOf: (_, { methodId, freshness }) => (methodId === 0 ? 0 : FRESH_DAYS.length - freshness),
  levels: indicators(FRESH_DAYS.length + 1),
};

/** Tens of days past due at default; unknown has a level of its own. */
const LATENESS: StretchCovariate = {
  codeOf: ({ dueDay, defaultedDay }) =>
    dueDay === null ? 40 : Math.max(0, Math.min(39, Math.round((defaultedDay - dueDay) / 10))),
  levels: Array.from({ length: 41 }, (_, code) => (code === 40 ? [0, 1] : [code / 10, 0])),
};

function yearsOf(cases: readonly HeldCase[]): StretchCovariate {
  const first = Math.floor(Math.min(...cases.map(({ defaultedDay }) => monthOfDay(defaultedDay))) / 12);
  const most = 40;
  return {
    codeOf: (_, { startDay }) => Math.min(most - 1, Math.floor(monthOfDay(startDay) / 12) - first),
    levels: indicators(most),
  };
}

function ofCase(cases: readonly HeldCase[], keyOf: (held: HeldCase) => number | string): StretchCovariate {
  const places = new Map(commonest(cases.map(keyOf), MOST_CODES - 1).map((value, at) => [value, at + 1]));
  return { codeOf: (held) => places.get(keyOf(held)) ?? 0, levels: indicators(places.size + 1) };
}

function traitsOf(cases: readonly HeldCase[]): StretchCovariate {
  const of = (held: HeldCase) => held.traits?.split(";") ?? [];
  const bits = new Map(commonest(cases.flatMap(of), MOST_TRAITS).map((trait, at) => [trait, 2 ** at]));
  return {
    codeOf: (held) => of(held).reduce((code, trait) => code | (bits.get(trait) ?? 0), 0),
    levels: Array.from({ length: 2 ** bits.size }, (_, code) =>
      [...bits.values()].map((bit) => (code & bit ? 1 : 0)),
    ),
  };
}

/** The running method, fresh, long begun or spent. */
function methodsOf(cases: readonly HeldCase[]): StretchCovariate {
  const ids = cases.flatMap(({ episodes }) => episodes.map(({ methodId }) => methodId));
  const places = new Map(commonest(ids, MOST_CODES).map((id, at) => [id, at + 1]));
  return {
    codeOf: (_, { methodId, phase }) => {
      const place = places.get(methodId);
      return place === undefined ? 0 : 3 * place - 2 + phase;
    },
    levels: indicators(3 * places.size + 1),
  };
}

/** One column a code but the first. */
function indicators(codes: number): number[][] {
  return Array.from({ length: codes }, (_, code) =>
    Array.from({ length: codes - 1 }, (__, column) => (column + 1 === code ? 1 : 0)),
  );
}

function commonest<Value>(values: readonly Value[], most: number): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([value]) => value);
}
