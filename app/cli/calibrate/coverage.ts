/** What is demanded of the coverage of 95 % intervals, in every proof. */
export const isWithin = (share: number): boolean => share >= 0.93 && share <= 0.97;
