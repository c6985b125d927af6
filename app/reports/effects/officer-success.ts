/** Episodes' worth of the general rate by which an officer's own is steadied. */
const STEADYING_EPISODES = 10;

/**
 * How often an officer's episodes on all other cases brought money: what the officer is worth, without what this case
 * itself did. Null where nobody is known.
 * @param officerOf 0: nobody known
 * @param paid 1 where a receipt came in
 */
export function officerSuccess(
  officerOf: readonly number[],
  caseOf: readonly number[],
  paid: ArrayLike<number>,
): (number | null)[] {
  const ofOfficer = new Map<number, Tally>();
  const ofCase = new Map<string, Tally>();
  let total = 0;
  officerOf.forEach((officer, row) => {
    total += paid[row]!;
    tallyOf(ofOfficer, officer).add(paid[row]!);
    tallyOf(ofCase, `${officer} ${caseOf[row]}`).add(paid[row]!);
  });
  const general = officerOf.length === 0 ? 0 : total / officerOf.length;
  return officerOf.map((officer, row) => {
    if (officer === 0) return null;
    const all = tallyOf(ofOfficer, officer);
    const own = tallyOf(ofCase, `${officer} ${caseOf[row]}`);
    return (
      (all.paid - own.paid + STEADYING_EPISODES * general) / (all.count - own.count + STEADYING_EPISODES)
    );
  });
}

class Tally {
  count = 0;
  paid = 0;
  add(paid: number): void {
    this.count += 1;
    this.paid += paid;
  }
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}
