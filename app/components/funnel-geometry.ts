/** Where the dots and limits of a funnel lie. */
import { funnelLimits } from "../domain/funnel-limits";
import { FUNNEL_LEVELS } from "../domain/officer-comparison";
import type { FunnelDot } from "../domain/officer-picture";
import type { Axis } from "./axis";

export const FUNNEL_HEIGHT = 360;

const ROUND = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
/** Ticks closer than this share of the axis would touch. */
const LEAST_GAP = 6;

/** Expected payers on the scale of their square root, on which chance shrinks evenly. */
export function rootScale(largest: number): Axis {
  const high = largest * 1.04;
  const percent = (value: number) => Math.sqrt(Math.max(0, value) / high) * 100;
  const ticks: number[] = [];
  for (const tick of ROUND)
    if (tick <= high && percent(tick) - percent(ticks.at(-1) ?? 0) >= LEAST_GAP) ticks.push(tick);
  return { low: 0, high, ticks, percent };
}

const STEPS = 120;

/** In a square of a hundred: limits at both levels, plain and, where officers differ more than chance, widened by φ. */
export function funnelCurves(across: Axis, up: Axis, phi: number | null) {
  const spreads = phi !== null && phi > 1 ? [1, Math.sqrt(phi)] : [1];
  const from = ROUND[0]!;
  if (across.high <= from) return [];
  return spreads.flatMap((spread) =>
    FUNNEL_LEVELS.flatMap((level, at) =>
      (["low", "high"] as const).map((end) => ({
        key: `${spread} ${level} ${end}`,
        isWidened: spread === spreads.at(-1),
        path: pathOf(across, from, (expected) => {
          const limit = funnelLimits(expected, spread)[at]![end];
          return limit > up.high ? null : 100 - up.percent(limit);
        }),
      })),
    ),
  );
}

/** Left out where `yOf` is null: the limit lies above the picture. */
function pathOf(across: Axis, from: number, yOf: (expected: number) => number | null): string {
  const [first, last] = [Math.sqrt(from), Math.sqrt(across.high)];
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const expected = (first + ((last - first) * step) / STEPS) ** 2;
    const y = yOf(expected);
    return y === null ? [] : [`${across.percent(expected).toFixed(2)},${y.toFixed(2)}`];
  }).flat();
  return points.length === 0 ? "" : `M${points.join("L")}`;
}

/** Anonymous dots beyond these are drawn together by squares, for a cloud of thousands weighs more than its page. */
const MOST_ANONYMOUS = 400;
const SQUARES = { across: 48, up: 24 };

type DrawnDot = FunnelDot & { key: string; officers: number };

/** The cloud first, so that the named lie on it; flagged ones last. */
export function drawnDots(dots: readonly FunnelDot[], across: Axis, up: Axis): DrawnDot[] {
  const anonymous = dots.filter(({ officer }) => officer === null);
  const cloud =
    anonymous.length > MOST_ANONYMOUS
      ? together(anonymous, across, up)
      : anonymous.map((dot, at) => ({ ...dot, key: `anonymous ${at}`, officers: 1 }));
  const named = dots.flatMap((dot) => (dot.officer ? [{ ...dot, key: dot.officer.code, officers: 1 }] : []));
  return [...cloud, ...named.filter(({ flag }) => !flag), ...named.filter(({ flag }) => flag)];
}

function together(dots: readonly FunnelDot[], across: Axis, up: Axis): DrawnDot[] {
  const squares = new Map<string, DrawnDot>();
  for (const { expected, ratio } of dots) {
    const column = Math.round((across.percent(expected) / 100) * SQUARES.across);
    const key = `${column} ${Math.round((up.percent(ratio) / 100) * SQUARES.up)}`;
    const square = squares.get(key) ?? { officer: null, flag: null, key, officers: 0, expected: 0, ratio: 0 };
    square.officers += 1;
    square.expected += (expected - square.expected) / square.officers;
    square.ratio += (ratio - square.ratio) / square.officers;
    squares.set(key, square);
  }
  return [...squares.values()];
}

/** Names closer than these, in hundredths of the width and in pixels, would overlap. */
const LABEL_ROOM = { across: 9, up: 15 };
const MOST_LABELS = 12;

/** Of the dots that may carry their names, those whose names have room, the first ones first. */
export function labelledDots(
  dots: readonly FunnelDot[],
  codes: readonly string[],
  across: Axis,
  y: (ratio: number) => number,
): { code: string; name: string; x: number; y: number }[] {
  const shown: { code: string; name: string; x: number; y: number }[] = [];
  for (const { officer, expected, ratio } of dots) {
    if (officer === null || !codes.includes(officer.code) || shown.length === MOST_LABELS) continue;
    const label = { ...officer, x: across.percent(expected), y: y(ratio) };
    const isFree = shown.every(
      (other) =>
        Math.abs(other.x - label.x) > LABEL_ROOM.across || Math.abs(other.y - label.y) > LABEL_ROOM.up,
    );
    if (isFree) shown.push(label);
  }
  return shown;
}
