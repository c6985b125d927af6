/** The least that a comparison rests on: fewer gives no figure, whatever the arithmetic says. */
export const LEAST_MATURED = 30;
export const LEAST_PAYERS = 10;

/** Of fewer episodes still under observation one payer would be everything: a curve says nothing of such a day. */
export const LEAST_FOLLOWED = 10;

/** That nobody paid of so many is an answer; where few paid of few, more cases would change it. */
export function whyFewPayers(matured: number, payers: number): "none-paid" | "too-few" {
  return payers === 0 && matured >= LEAST_MATURED ? "none-paid" : "too-few";
}

/** From this share of a standard's weight on that lies where a row has no cases, its figure over that standard is withheld. */
export const MOST_LOST_SHARE = 0.25;
