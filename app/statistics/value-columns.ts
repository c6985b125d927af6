/** Columns of values that need no more memory than their numbers, and can be read as a list is. */
import { growingNumbers, type Numbers } from "./growing-numbers";
import { requires } from "./requires";

/** What is read of a column. A list is one, and so are numbers side by side in memory. */
export interface ColumnOf<Value> {
  readonly length: number;
  at(place: number): Value | undefined;
}

export interface GrowingColumn<Value> {
  add(value: Value): void;
  /** Those added so far, in order. */
  all(): ColumnOf<Value>;
}

/** The least of 32 bits: no day and no count comes near it. */
const NULL_OF_WHOLES = -(2 ** 31);

/**
 * Whole numbers of 32 bits, days, counts and ids, where null is unknown.
 *
 * @throws Error when a number is none of these: cut off it would be another one
 * @example
 * ((column) => (column.add(7), column.add(null), column.all().at(1)))(wholes()) // null
 */
export function wholes<Value extends number | null>(): GrowingColumn<Value> {
  return coded<number | null>(
    Int32Array,
    (value) => {
      const code = value ?? NULL_OF_WHOLES;
      requires((code | 0) === code, "wholes requires whole numbers of 32 bits");
      return code;
    },
    (code) => (code === NULL_OF_WHOLES ? null : code),
  ) as GrowingColumn<unknown> as GrowingColumn<Value>;
}

/**
 * Numbers of any size.
 *
 * @example
 * ((column) => (column.add(0.5), column.all().at(0)))(anyNumbers()) // 0.5
 */
export function anyNumbers(): GrowingColumn<number> {
  return coded(Float64Array, Number, Number);
}

const [NO, YES, UNKNOWN] = [0, 1, 2];

/**
 * Yes or no, where null is unknown.
 *
 * @example
 * ((column) => (column.add(true), column.all().at(0)))(flags()) // true
 */
export function flags<Value extends boolean | null>(): GrowingColumn<Value> {
  return coded<boolean | null>(
    Uint8Array,
    (value) => (value === null ? UNKNOWN! : value ? YES! : NO!),
    (code) => (code === UNKNOWN ? null : code === YES),
  ) as GrowingColumn<unknown> as GrowingColumn<Value>;
}

/**
 * Values that come again and again: texts of a vocabulary, sets of a few ids. Equal ones are kept once.
 *
 * @param keyOf equal for equal values
 * @example
 * ((column) => (column.add("a"), column.add("a"), column.all().at(1)))(repeated()) // "a"
 */
export function repeated<Value>(keyOf: (value: Value) => unknown = (value) => value): GrowingColumn<Value> {
  const places = new Map<unknown, number>();
  const values: Value[] = [];
  return coded<Value>(
    Int32Array,
    (value) => {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
    (code) => values[code]!,
  );
}

function coded<Value>(
  Kind: new (length: number) => Numbers,
  codeOf: (value: Value) => number,
  valueAt: (code: number) => Value,
): GrowingColumn<Value> {
  const growing = growingNumbers<Numbers>(Kind);
  return {
    add: (value) => growing.add(codeOf(value)),
    all() {
      const codes = growing.all();
      return {
        length: codes.length,
        at: (place) => (place < codes.length ? valueAt(codes[place]!) : undefined),
      };
    },
  };
}

/**
 * Some places of a column, in the order given, with nothing copied.
 *
 * @example
 * chosenPlaces(["a", "b", "c"], [2, 0]).at(0) // "c"
 */
export function chosenPlaces<Value>(column: ColumnOf<Value>, places: ArrayLike<number>): ColumnOf<Value> {
  return { length: places.length, at: (row) => column.at(places[row]!) };
}

/**
 * The values as a list.
 *
 * @example
 * valuesOf(chosenPlaces(["a", "b", "c"], [2, 0])) // ["c", "a"]
 */
export function valuesOf<Value>(column: ColumnOf<Value>): Value[] {
  return Array.from({ length: column.length }, (_, place) => column.at(place) as Value);
}

/**
 * A byte for each value.
 *
 * @param byteOf 0–255
 * @example
 * bytesOf(["a", "b"], (letter) => Number(letter === "b")) // [0, 1]
 */
export function bytesOf<Value>(column: ColumnOf<Value>, byteOf: (value: Value) => number): Uint8Array {
  const bytes = new Uint8Array(column.length);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = byteOf(column.at(place) as Value);
  return bytes;
}
