/** Decides folds and draws of every fit. */
export const FIT_SEED = 1;
