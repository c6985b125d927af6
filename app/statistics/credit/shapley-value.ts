import { requires } from "../requires";

/**
 * Shapley's value: what each player adds, averaged over all orders in which they may have joined. The one division that
 * gives equals the same, bystanders nothing, and adds up to the worth of all.
 *
 * @param players at most twenty, each once
 * @param worth of a coalition, given in the players' order; that of nobody is taken as 0
 * @returns one value a player, adding up to the worth of all
 * @throws Error when players are repeated or too many
 * @see Shapley 1953
 * @example
 * shapleyValue(["A", "B"], (coalition) => ({ A: 4, B: 2, AB: 10 })[coalition.join("")]) // [6, 4]
 */
export function shapleyValue(
  players: readonly string[],
  worth: (coalition: readonly string[]) => number,
): number[] {
  const count = players.length;
  requires(count <= 20 && new Set(players).size === count, "shapleyValue requires up to 20 distinct players");
  const worths = Array.from({ length: 2 ** count }, (_, coalition) =>
    coalition === 0 ? 0 : worth(players.filter((_, player) => coalition & (1 << player))),
  );
  const weightOfSize = [1 / Math.max(1, count)];
  for (let size = 1; size < count; size += 1)
    weightOfSize.push((weightOfSize[size - 1]! * size) / (count - size));
  return players.map((_, player) => {
    const self = 1 << player;
    return worths.reduce((sum, before, coalition) => {
      if (coalition & self) return sum;
      return sum + weightOfSize[sizeOf(coalition)]! * (worths[coalition | self]! - before);
    }, 0);
  });
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
