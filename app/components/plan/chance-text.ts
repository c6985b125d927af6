import type { Format } from "~/format";

/** Nothing is certain: a chance that would round to all is said as more than 99 %. */
export const chanceText = (format: Format, chance: number | null): string =>
  chance !== null && chance > MOST_SAID ? `> ${format.share(MOST_SAID, 1)}` : format.share(chance);

const MOST_SAID = 0.99;
