/** The least that a comparison rests on: fewer gives no figure, whatever the arithmetic says. */
export const LEAST_MATURED = 30;
export const LEAST_PAYERS = 10;

/** From this share of a standard's weight on that lies where a row has no cases, its figure over that standard is withheld. */
export const MOST_LOST_SHARE = 0.25;
