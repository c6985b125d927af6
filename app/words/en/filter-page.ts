/** The page with all filters of another page, which only the server draws. */
import { counted } from "../counted";

export const filterPage = {
  about: (page: string) =>
    `Choose what the figures of “${page}” cover, or leave it out. Nothing chosen covers everything.`,
  back: "Back without changes",
  only: "Only",
  without: "Without",
  onlyThis: (filter: string, value: string) => `${filter}: only ${value}`,
  withoutThis: (filter: string, value: string) => `${filter}: without ${value}`,
  sought: (filter: string) => `${filter}: name or code`,
  find: "Find",
  manyToFind: (total: number) =>
    `There are ${counted(total, "entry", "entries")}. Type part of a name or a code.`,
  noneFound: (sought: string) =>
    `Nothing here is named like “${sought}”. Try a shorter part of the name, or a code.`,
  found: (found: number, shown: number) =>
    found > shown
      ? `${counted(found, "entry", "entries")} found; the first ${shown} are listed. Type more of the name for fewer.`
      : `${counted(found, "entry", "entries")} found.`,
  untouchedDays: (label: string) => `${label} (days)`,
  standing: "Status, class, outstanding and days past due are those at the cut-off date.",
  apply: "Show",
  removeAll: "Remove all",
};

export type FilterPageWords = typeof filterPage;
