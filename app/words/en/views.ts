/** The page of saved views, which only the server draws. */
import { counted } from "../counted";

export const views = {
  none: "No view is saved in this browser. Open a page, choose its filters, then come here: its address is filled in below.",
  name: "Name",
  address: "Address",
  start: "Start page",
  change: "Change",
  isStart: "opens first",
  makeStart: "Open first",
  startAtOverview: "Open the overview first again",
  remove: "Remove",
  saveTitle: "Save a view",
  save: "Save",
  howSo:
    "A view is the address of a page with its filters, under a name. Views are kept in this browser alone and hold no figures: opened again, a view shows the data of that day. The same name again replaces the address.",
  nameNeeded: (most: number) => `A view needs a name of at most ${counted(most, "letter", "letters")}.`,
  addressNeeded:
    "This is not the address of a page of Recoup. Copy one from the address bar, such as /methods?region=N.",
  addressTooLong: "This browser cannot keep so much. Remove a view, or choose fewer filters.",
  tooMany: (most: number) =>
    `This browser keeps at most ${counted(most, "view", "views")}. Remove one before you save another.`,
};

export type ViewWords = typeof views;
