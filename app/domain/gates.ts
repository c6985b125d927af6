/** The least that a comparison rests on: fewer gives no figure, whatever the arithmetic says. */
export const LEAST_MATURED = 30;
export const LEAST_PAYERS = 10;
