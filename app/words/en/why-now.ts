/** The words of the list of what cannot wait, which only the server draws. */
import { counted } from "../counted";

export const whyNow = {
  lead: (count: number, loss: string) =>
    `A week of delay on ${counted(count, "occasion", "occasions")} costs ${loss}: act on the first lines first.`,
  leadUnpriced: (count: number) =>
    `${counted(count, "occasion", "occasions")} on open cases cannot wait; the past does not show what delay costs, so they stand by date.`,
  dated: (count: number) =>
    `${counted(count, "other has", "others have")} a date but no known cost of delay.`,
  fadesTitle: "How fast acting fades",
  fades: (kind: string, days: string, low: string, high: string, acted: number) =>
    `${kind}: acting adds half as much after ${days} (${low} to ${high}; ${acted.toLocaleString("en")} past occasions)`,
  notKnown: (kind: string, acted: number) =>
    `${kind}: not known (${counted(acted, "past occasion", "past occasions")} acted on)`,
  listTitle: (count: number) => `${counted(count, "occasion", "occasions")} to act on`,
  listNote:
    "Money lost per week of delay where the past shows it, largest first; then by date, nearest first.",
  none: "Nothing that the files record has come up on an open case lately. Activities with the outcome signal, receivables and promises fill this list.",
  noneTitle: "Nothing is waiting",
  toPlan: "The plan of next steps",
};

export type WhyNowWords = typeof whyNow;
