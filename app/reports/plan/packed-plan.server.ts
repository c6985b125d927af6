/** A prepared plan as texts that can be kept: long lists in pieces, so that packing a large one takes no second copy of it. */
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { PreparedPlan } from "~/analysis/plan/prepared-plan";

/** Elements of a list that are packed together. */
const TOGETHER = 65_536;

/** Numbers hardly shrink, names of fields do: more effort saves nothing. On the demo 21 MB become 9. */
const LEVEL = 1;

type List = unknown[] | Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array;

/** Stands in the first text where a list of the pieces [from, to) stood. */
interface Pieces {
  piecesFrom: number;
  piecesTo: number;
}

/** @returns the plan with its lists longer than `together` taken out, then their pieces */
export function packed(prepared: PreparedPlan, together = TOGETHER): string[] {
  const pieces: string[] = [];
  const withoutLists = (value: unknown): unknown => {
    if (isList(value) && value.length > together) {
      const piecesFrom = pieces.length;
      for (let from = 0; from < value.length; from += together)
        pieces.push(textOf(value.slice(from, from + together)));
      return { piecesFrom, piecesTo: pieces.length } satisfies Pieces;
    }
    return isRecord(value) ? mapped(value, withoutLists) : value;
  };
  const head = textOf(withoutLists(prepared));
  return [head, ...pieces];
}

export function unpacked([head, ...pieces]: readonly string[]): PreparedPlan {
  const withLists = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    if (!("piecesFrom" in value)) return mapped(value, withLists);
    const { piecesFrom, piecesTo } = value as unknown as Pieces;
    return joined(pieces.slice(piecesFrom, piecesTo).map((piece) => valueIn(piece) as List));
  };
  return withLists(valueIn(head!)) as PreparedPlan;
}

const textOf = (value: unknown): string =>
  deflateRawSync(serialize(value), { level: LEVEL }).toString("base64");

const valueIn = (text: string): unknown => deserialize(inflateRawSync(Buffer.from(text, "base64")));

function joined(lists: readonly List[]): List {
  const [first] = lists;
  if (Array.isArray(first)) return lists.flatMap((list) => Array.from(list as unknown[]));
  const numbers = lists as readonly Exclude<List, unknown[]>[];
  const Kind = first!.constructor as new (length: number) => Float64Array;
  const all = new Kind(numbers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of numbers) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

const isList = (value: unknown): value is List => Array.isArray(value) || ArrayBuffer.isView(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const mapped = (record: Record<string, unknown>, of: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));
