/**
 * A small stream of random numbers that belongs to its keys: the same keys give the same numbers on every machine,
 * other keys give unrelated ones. Each case, borrower and purpose has a stream of its own, so any case can be made
 * alone and a change in one part of the simulator does not shift the others.
 * Generator: sfc32 (Chris Doty-Humphrey's Small Fast Counter), keyed through the finaliser of MurmurHash3.
 */
const WORD = 4294967296;

export class RandomStream {
  private a = 0x9e3779b9;
  private b = 0x243f6a88;
  private c = 0xb7e15162;
  private counter = 1;

  /** @param keys whole numbers: seed, purpose, number of the case … */
  constructor(...keys: number[]) {
    for (const key of keys) {
      this.a = scrambled(this.a ^ (key >>> 0));
      this.b = scrambled((this.b + this.a) ^ Math.floor(key / WORD));
      this.c = scrambled(this.c + this.b);
    }
    for (let round = 0; round < 12; round++) this.uniform();
  }

  /** Between 0 and 1, never 0 and never 1. */
  uniform(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return ((sum >>> 0) + 0.5) / WORD;
  }

  /** A number between two bounds. */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number between two bounds, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.uniform());
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Exponential with mean 1: the integrated hazard at which the next event falls. */
  exponential(): number {
    return -Math.log(this.uniform());
  }

  /** One of a list, with equal chances. The list is not empty. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(items.length * this.uniform())] as T;
  }

  /** A position, with chance in proportion to its weight. At least one weight is above 0. */
  weighted(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i]!;
    let rest = total * this.uniform();
    for (let i = 0; i < weights.length; i++) {
      rest -= weights[i]!;
      if (rest < 0) return i;
    }
    return lastPositive(weights);
  }
}

function scrambled(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** Rounding may leave a sliver beyond the last weight. */
function lastPositive(weights: ArrayLike<number>): number {
  let last = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) last = i;
  return last;
}

/** What a stream is for: the second key of every stream of the simulator, after the seed. */
export const STREAM = {
  people: 1,
  sharedBorrower: 2,
  borrower: 3,
  profile: 4,
  plan: 5,
  holds: 6,
  payments: 7,
  papers: 8,
  panels: 9,
  distance: 10,
  ahead: 11,
  occasions: 12,
  targets: 13,
  branchMarket: 14,
} as const;
