/** The words of the pack full screen, which only the server draws. */
import { counted } from "../counted";

export const walk = {
  title: "Presentation",
  at: (at: number, all: number) => `${at} of ${all}`,
  sheets: "Sheets",
  next: "Next",
  previous: "Previous",
  more: (page: string) => `More on the page “${page}”`,
  every: "Turn the sheet",
  byHand: "by hand",
  seconds: (count: number) => `every ${counted(count, "second", "seconds")}`,
  fullScreen: "Full screen",
  leave: "Leave",
  keys: "Keys: → next, ← previous, F full screen, Esc leave",
};

export type WalkWords = typeof walk;
