/** The words of the plan of next steps, which only the server draws. */
import { ANOTHER_OFFICER_NAMES } from "../another-officer";
import { counted } from "../counted";
import { inSentence } from "../in-sentence";

const cases = (count: number) => counted(count, "case", "cases");

export const plan = {
  lead: (count: number, gain: string, low: string, high: string, days: string) =>
    `With the hours they have, officers could recover ${gain} more within ${days} than under usual handling, likely ${low} to ${high}, by a next step on ${cases(count)}.`,
  leadWithin: (count: number, gain: string, days: string) =>
    `In this selection the plan expects ${gain} more within ${days} than usual handling would recover, by a next step on ${cases(count)}.`,
  short: (count: number, loss: string, days: string) =>
    `The hours there are do not suffice for usual handling of every case: even with a next step on ${cases(count)}, ${loss} less would be recovered within ${days} than by it.`,
  backTest: (until: string, agreed: number, share: string, low: string, high: string) =>
    `Tested on the past: choosing with what was known on ${until}, ${agreed === 1 ? "the one episode" : `the ${agreed.toLocaleString("en")} episodes`} that followed the choice recovered ${share} of the debt more than usual handling would have (${low} to ${high}).`,
  none: {
    title: "The plan proposes nothing",
    noCases: "There is no open case in this selection.",
    setAside:
      "Every open case in this selection is set aside or already being worked on: the file lists each with its reason.",
    adopt: "No step is worth its hours in this selection.",
    try: "No step is worth its hours in this selection.",
    closed:
      "Methods do not differ beyond chance on borrowers and dates the choice has not seen. Usual handling is as good as anything known here.",
  },
  uncompared: (methods: string) =>
    `Never proposed, for want of comparable cases: ${methods}. Most cases begun that way have no counterpart.`,
  settings: {
    settingsTitle: "Change the settings of the plan",
    apply: "Recalculate",
    reset: "Default settings",
  },
  stepsTitle: "Expected gain by step",
  stepsNote: (days: string, cutOff: string) =>
    `Net receipts beyond usual handling within ${days}; data to ${cutOff}.`,
  cases,
  allSteps: "All steps",
  otherSteps: (count: number) => counted(count, "other step", "other steps"),
  anotherOfficer: ANOTHER_OFFICER_NAMES.alone.en,
  anotherOfficerWith: (method: string) =>
    ANOTHER_OFFICER_NAMES.beginning.en.replace("#", () => inSentence(method)),
  curve: {
    title: "More hours, more money",
    finding: (lost: string) => `With half the hours ${lost} less would come in than with today's`,
    note: "Expected gain beyond usual handling with today's hours, as in the sentence above, by share of those hours: the best cases come first. Below zero not even usual handling could be done in full.",
    summary: (gain: string) =>
      `Expected gain beyond usual handling, against hours; today's hours yield ${gain}.`,
    up: (unit: string) => `Expected gain, ${unit}`,
    across: "Share of today's hours",
    now: "today's hours",
  },
  branchesTitle: "By branch",
  branchesNote:
    "The value of an hour is what one more hour of officers would add: where it is high, hours are short; where it is zero, there is time left.",
  branchColumns: {
    branch: "Branch",
    cases: "Cases",
    gain: "Expected gain",
    hours: "Hours planned",
    capacity: "Hours there are",
    hourValue: "Value of an hour",
  },
  unknownHours: "not known",
  listTitle: (first: number, tried: number) =>
    tried === 0
      ? `What to do next on ${cases(first)}`
      : `What to do next on ${cases(first)}, and what to try on ${tried.toLocaleString("en")}`,
  listNote: (leftOut: string) => `Most money first. ${leftOut}`,
  leftOut: (counts: Readonly<Record<"if-hours-are-left" | "wait" | "avoid" | "left-alone", number>>) =>
    `Not listed here, but in the files: ${cases(counts["if-hours-are-left"])} that would be worth it if hours were left, ${cases(counts.wait)} to wait with, ${cases(counts.avoid)} where something new is likely worse, ${cases(counts["left-alone"])} left alone.`,
  verdicts: {
    first: "First",
    "if-hours-are-left": "If hours are left",
    try: "Try, at random",
    wait: "Wait",
    avoid: "Avoid",
    "left-alone": "Left alone",
  },
  monday: {
    link: "Lists by officer, for printing",
    about: (count: number, time: string, cutOff: string) =>
      `${counted(count, "next step", "next steps")}, about ${time}; data to ${cutOff}. Accepted steps first, then most money first.`,
    more: (left: number) => `${left.toLocaleString("en")} more follow on later lists.`,
    tooMany: (shown: number, all: number) =>
      `The lists of ${shown} of ${counted(all, "officer", "officers")} are shown. Choose a branch to print its lists.`,
    doubt: (low: string, high: string, probability: string) =>
      `How it could be wrong: likely ${low} to ${high}, chance of a gain ${probability}.`,
    /** Heads each sheet. */
    of: (branches: string) => `Monday list, ${branches}`,
    print: "Print this page: each officer has a sheet of paper.",
    who: (name: string) => `By ${name}.`,
    together: (names: string) => `Together with ${names}.`,
    from: (name: string) => `Take over from ${name}.`,
    sum: "Sum of this list",
    how: "How and with whom",
    usualPrice: "what its time costs",
    workbook: "As a workbook, a sheet for each officer",
    columns: ["Done", "Case", "What to do", "Time", "Expected gain", "By", "Result"],
  },
  /** The newest of so many. */
  lastNote: (day: string, text: string, count: number) =>
    count === 1 ? `Note of ${day}: ${text}` : `Note of ${day}: ${text} (${count} notes in all)`,
  /** Of default, among other reasons. */
  causeAsReason: inSentence,
  whys: {
    "tag:ability": "cannot pay at present",
    "tag:moral": "able but unwilling",
    "large:ability": "a large debt that cannot be paid at present",
    "large:moral": "a large debt, unwilling",
    episodes: "tried often before",
    size: "the size of the debt",
    stall: "no receipt for long",
    secured: "security is held",
    officer: "a colleague does better on such cases",
    "stuck-tenure": "stuck under the same officer",
  } as Partial<Record<string, string>>,
  consent: "Ask for consent first",
  lots: { plan: "carry out", usual: "usual handling, at random" },
  lotUsual: "Usual handling, at random",
  stateTitle: "There is no plan yet",
  states: {
    "no-observations": "Nothing is loaded yet.",
    "dates-assumed":
      "The dates of this portfolio were assumed at import, so nobody knows what followed what.",
    "too-few": "Too few episodes are followed up to learn what a method changes on which case.",
    "no-variation": "Only one method is recorded: there is nothing to choose between.",
    "not-converged": "The model of what methods yield did not converge on these data.",
    "no-hours":
      "No hours are known. Import officers with weekly_minutes, or activities with minutes, and the plan can be made.",
    "no-officers": "No officers are recorded. Import officers and assignments, and the plan can be made.",
  } as Partial<Record<string, string>>,
  whyNow: "What cannot wait",
  attackSheets: "Sheets for group attacks",
  attackSheet: "Sheet for this group attack",
  actHere: {
    title: "Act here",
    waiting: "The plan is being computed; it will be shown here in a few minutes.",
    all: "The whole plan",
  },
  branchTitle: "What to do next",
  largestSteps: (count: number) =>
    count === 1 ? "The step that gains most" : `The ${count} steps that gain most`,
  leadBranch: (count: number, gain: string, days: string) =>
    `With the hours it has, this branch could recover ${gain} more within ${days} than under usual handling, by a next step on ${cases(count)}.`,
  line: (count: number, gain: string, days: string) => `${cases(count)}, ${gain} more within ${days}`,
  leftWaiting: (count: number, loss: string) =>
    `To make room for them, nothing is begun on ${cases(count)} for now, at a loss of ${loss}, already deducted.`,
  oneCase: {
    title: "Next step",
    by: " by ",
    when: (from: string, due: string) => `from ${from}, to be begun by ${due}`,
    gain: (gain: string, low: string, high: string, probability: string, days: string, time: string) =>
      `Expected to recover ${gain} more within ${days} than usual handling (${low} to ${high}; chance of a gain ${probability}), for about ${time} of work.`,
    why: (why: string) => `Why: ${why}.`,
    lot: "This case was drawn at random to stay with usual handling, so that the plan can be measured: do not begin the step.",
    instead: (step: string, worse: string) => `Instead: ${inSentence(step)}, ${worse} less.`,
    insteadOfHours: (step: string, better: string) =>
      `${step} would gain ${better} more on this case, but needs hours that earn more elsewhere.`,
    noOther: "No other step is expected to do better than usual handling.",
    fenced: (fence: string) => `No new step is proposed: ${fence}.`,
    hoursElsewhere: (value: string) =>
      `A new step would be worth it, but hours earn more on other cases: the next hour of this branch is worth ${value}.`,
  },
  became: {
    link: "What became of decisions",
    noneTitle: "Nothing has been decided yet",
    none: "Accept or decline steps on the plan, on a branch's or a case's page or on the lists by officer; what came in afterwards is shown here.",
    known: (accepted: string, drawn: string) =>
      `Accepted steps: ${accepted} of what was owed came in within the horizon; cases drawn at random for usual handling: ${drawn}.`,
    notYet: (count: number) =>
      `${counted(count, "step was", "steps were")} accepted; what the plan is worth is not yet known.`,
    warning:
      "Compare accepted steps with cases drawn at random: where whole lists are accepted, only chance separates them. People pick and decline for reasons of their own, so picked and declined ones differ from the start.",
    title: "Decisions by month of the plan, and what came in",
    note: "Net receipts from the day after the plan's cut-off date to the end of its horizon, over cases whose horizon is over.",
    allMonths: "All months",
    notYetKnown: "not yet known",
    tooFew: "too few for a comparison",
    removed: (count: number, codes: string) =>
      `Decisions on ${cases(count)} that an undone import has removed are kept: ${codes}.`,
  },
  decide: {
    about: "Tick cases and choose, or write a result and report it as done. Accepted steps keep their hours.",
    tick: (code: string) => `Case ${code}`,
    result: (code: string) => `Result for case ${code}`,
    accept: "Accept",
    acceptAll: "Accept all listed",
    decline: "Decline",
    reason: "Reason for declining",
    choose: "Choose a reason",
    done: "Report as done",
    takeBack: "Undo the decision",
    decidedTitle: "Decided",
    counts: {
      accepted: (count: number) => `${count.toLocaleString("en")} accepted`,
      done: (count: number) => `${count.toLocaleString("en")} done`,
      declined: (count: number) => `${count.toLocaleString("en")} declined`,
    },
    historyTitle: "Decisions",
    thisMachine: "on this machine",
    answers: {
      accept: "Accepted",
      decline: "Declined",
      done: "Done",
      "take-back": "Decision undone",
      drawn: "Drawn at random for usual handling",
    },
    /** Who is a name, or "on this machine". */
    said: (answer: string, day: string, who: string) => `${answer} on ${day}, ${who}`,
    by: (who: string) => `by ${who}`,
    moreDecided: (shown: number, all: number) => `The latest ${shown} of ${all} are shown.`,
    notYours: "Decisions about the plan are recorded by people who see the whole portfolio.",
    noAnswer: "Choose accept, decline or done.",
    noCase: "Tick at least one case.",
    noReason: "Choose a reason for declining.",
    unseen:
      "A result contains a line break or invisible control characters. Type it again, or paste it as plain text.",
    tooLong: (most: number) => `A result may have ${most} characters.`,
    renewing:
      "The plan is being made again with your latest decisions. Until it is there, the other steps and their gains are those of the plan before; load the page again in a minute.",
    notReady: "The plan is being computed. Wait until it is shown, then decide again.",
    notListed: (count: number, codes: string) =>
      `${cases(count)} cannot be answered like this, because the plan does not list the step or a decision exists: ${codes}. Look at the list and decide again.`,
    overtaken: (code: string) =>
      `Somebody else has decided about case ${code} in the meantime. Look at the list and decide again.`,
  },
  reasons: {
    running: "A step begun in the last 30 days is still running.",
    accepted: "A step was accepted for this case; its hours are reserved.",
    done: "A step was reported as done on this case; its effect is awaited.",
    declined: "The step for this case was declined; it stays out of the plan for now.",
    "hours-earn-more-elsewhere": "A new step would be worth it, but hours earn more on other cases.",
    "nothing-known-better": "Nothing is known to be better than usual handling.",
    "likely-worse": "Every new step is likely worse than usual handling.",
    "gate-closed": "A step looks better, but such choices have not proved better on cases they had not seen.",
    "one-gate-passed":
      "Such choices proved better in only one of two tests on cases they had not seen: use it on half of such cases, chosen at random.",
    "own-probability-high":
      "In general, such choices have not proved better yet, but on this case a gain is very likely: use it on half of such cases, chosen at random.",
    "no-officer": "No officer at work holds this case: assign one first.",
  } as Partial<Record<string, string>>,
  wrongTitle: "How it could be wrong",
  wrong: [
    "Gains come from comparable past cases, shrunk towards the average where there are few. What no file records, such as who seemed willing, can still make a method look better than it is.",
    "The plan is made for whole branches under everybody's hours. Hours come from the officers file, otherwise from what was logged in the last six months; unlogged work is not in them.",
    "One in ten planned cases, drawn at random, stays with usual handling. After the horizon the difference between the two shows what the plan was worth.",
  ],
};

export type PlanWords = typeof plan;
