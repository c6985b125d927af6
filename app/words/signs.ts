export const NO_BREAK_SPACE = "\u00a0";

/** Whether an English noun after the figure is singular: `1`, `+1`, `−1`, not `1.0`. */
export const isOne = (figure: string) => /^[+\u2212]?1$/.test(figure);
