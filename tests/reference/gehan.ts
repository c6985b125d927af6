/**
 * Weeks of remission of 42 leukaemia patients, on 6-MP and on placebo; `+` marks those still in remission when last seen.
 * Source: Freireich et al. 1963, Blood 21:699; as `gehan` in R's MASS.
 */
const mercaptopurine = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
const placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

const followed = (weeks: string) =>
  weeks.split(" ").map((text) => ({ time: Number.parseInt(text, 10), event: text.endsWith("+") ? 0 : 1 }));

export const gehan = { mercaptopurine: followed(mercaptopurine), control: followed(placebo) };
