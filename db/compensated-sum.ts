/**
 * Adds doubles in the order in which they come and keeps beside the sum what each step rounds off, so that the order
 * hardly matters. @see Neumaier 1974, ZAMM 54, 39–51
 */
export interface CompensatedSum {
  add(value: number): void;
  value(): number;
}

export function compensatedSum(): CompensatedSum {
  let [sum, lost] = [0, 0];
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    value: () => sum + lost,
  };
}
