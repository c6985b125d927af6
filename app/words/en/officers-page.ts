/** The page of the officers. */
import { counted } from "../counted";

export const officersPage = {
  headline: (total: string, credited: string, officers: number) =>
    `${total} came in, ${credited} of it credited to ${counted(officers, "officer", "officers")}.`,
  notComparedYet:
    "What each could expect from cases like theirs is not computed yet; until then nothing here compares officers.",

  dotsTitle: "Volume and recovered share, officer by officer",
  dotsNote: (days: string, cutOff: string) =>
    `Recovered share within ${days}, not adjusted for the cases; episodes followed up long enough, data to ${cutOff}. Point at a dot for its officer.`,
  dotsAcross: "Followed-up episodes",
  dotsUp: "Recovered share",
  dot: (name: string, share: string, episodes: number) =>
    `${name}: ${share} of ${counted(episodes, "episode", "episodes")}`,
  dotsAround: (officers: number, share: string, episodes: number) =>
    `${counted(officers, "officer", "officers")}: around ${share} of some ${counted(episodes, "episode", "episodes")} each`,
  dotsSummary: (officers: number, low: string, high: string) =>
    `${counted(officers, "officer", "officers")} between ${low} and ${high}; the table holds every figure.`,

  readingTitle: "What these figures say, and what they do not",
  reading: [
    "Each line is what an officer held, did and was credited with on the day it happened, so a case handed over stays with both. Money often goes to whoever acts last.",
    "This is not a ranking. Officers have unlike cases: one works secured loans of a month, another refusals of three years. And the fewer the episodes behind a dot, the further chance alone throws it up or down.",
    "A fair comparison sets what came in against what cases of the same kind bring elsewhere, drawn in where numbers are small. It takes its place here once it is computed.",
  ],

  tableTitle: "Every officer, by name",
  found: (officers: number, sought: string) =>
    `${counted(officers, "officer", "officers")} of a name or code that begins with “${sought}”`,
  search: {
    label: "Officer",
    hint: "The beginning of a name or code",
    find: "Find",
  },
  notFound: {
    title: (sought: string) => `No officer’s name or code begins with “${sought}”.`,
    text: "A shorter beginning finds more.",
    toAll: "All officers",
  },
  creditedLink:
    "Amounts lead to the cases on which the officer worked an episode, whatever month they defaulted in.",
};
