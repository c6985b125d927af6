/** Who answered for a case when an episode began, as known on its eve: a rotation must not explain itself. */
import { type Hold, holdOn } from "./ledger";

export interface HolderBefore {
  officerId: number;
  /** Days that the officer had held the case on the first day. */
  tenureDays: number;
}

/** The officer of the eve; where nobody held the case yet, of the day itself; null: nobody. `holds` by first day. */
export function holderBefore(holds: readonly Hold[], startDay: number): HolderBefore | null {
  const hold = holdOn(holds, startDay - 1) ?? holdOn(holds, startDay);
  return hold && { officerId: hold.officerId, tenureDays: startDay - hold.startDay };
}
