import { requires } from "../requires";

/**
 * A stream of uniform numbers in [0, 1) that is the same for the same seed on every machine: anybody who re-runs a report
 * gets the same report. xoshiro128** seeded through a splitmix; 53 random bits a number. Not for secrets.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws Error when the seed is not such a number
 * @see Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47:36
 * @example
 * [1, 2].map(seededRandom(7)) // [0.04901, 0.92985]
 */
export function seededRandom(seed: number): () => number {
  requires(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32, "seededRandom requires a seed of 32 bits");
  const state = new Uint32Array(4);
  let mixing = seed;
  for (let word = 0; word < 4; word += 1) {
    mixing = (mixing + 0x9e3779b9) | 0;
    let mixed = Math.imul(mixing ^ (mixing >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[word] = mixed ^ (mixed >>> 15);
  }
  const nextWord = () => {
    const scrambled = Math.imul(rotate(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotate(state[3]!, 11);
    return scrambled;
  };
  return () => (nextWord() * 2 ** 21 + (nextWord() >>> 11)) / 2 ** 53;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
