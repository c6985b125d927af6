/** The page of what is sent by mail, the mails themselves, and the page that ends them; drawn by the server alone. */
import { counted } from "../counted";

export const sending = {
  intro:
    "Recoup sends a page with its filters, or the board pack, by itself: after each import or on a schedule. An alert is sent when a figure crosses a bound.",
  off: "This server sends no mail: MAIL is off.",
  missing: (names: string) =>
    `No mail can be sent yet. Set ${names} and start the server again; the README says what each of them means. What is entered here waits until then.`,
  elsewhere:
    "This database was copied or moved since its mails were set up, so nothing is sent from here: else its receivers would be sent everything twice.",
  sendFromHere: "Send from here",
  dayFull: (most: number) =>
    `${counted(most, "mail was", "mails were")} sent within 24 hours, the most that is sent. The others wait.`,

  regularly: "Sent by itself",
  noneYet: "Nothing is sent yet.",
  alerts: "Alerts",
  noAlerts: "No figure is watched yet.",
  name: "Name",
  address: "Page",
  receiver: "Receiver",
  when: "When",
  state: "State",
  lastMail: "Last mail",
  change: "Change",
  figure: "Figure",
  value: "Value",
  bound: "Bound",
  since: "Beyond since",
  where: "Where",

  occasions: {
    import: "after each import",
    weekdays: "every weekday",
    mondays: "every Monday",
    months: "on the first of each month",
    crossing: "when the bound is crossed",
  },
  atHour: (occasion: string, hour: string) => `${occasion} at ${hour}`,
  nextAt: (moment: string) => `next: ${moment}`,
  until: (day: string) => `until ${day}`,
  states: {
    active: "active",
    paused: "paused",
    ended: "ended by the receiver",
    over: "over",
  },
  mailStates: {
    waiting: "waits to be sent",
    sending: "is being sent",
    sent: "sent",
    failed: "not sent",
    unsure: "perhaps sent",
  },
  triedAt: (state: string, moment: string) => `${state}, ${moment}`,
  tries: (attempts: number, next: string) =>
    `${counted(attempts, "attempt", "attempts")} failed; tried again ${next}`,
  failures: {
    refused: "The mail server refused it.",
    login: "The mail server did not accept user and password (SMTP_USER, SMTP_PASSWORD).",
    unreachable: "The mail server could not be reached (SMTP_URL).",
    interrupted:
      "The server stopped while it was handing this mail over. It may have arrived, so it is not sent again.",
    "too-large": "The mail server refuses a mail of this size.",
    domain: "The domain of this receiver is not among MAIL_DOMAINS.",
    address: "The page or one of its filters is no longer there.",
    answer: "The figures could not be computed.",
  },
  answered: (text: string) => `Its answer: “${text}”`,

  pause: "Pause",
  resume: "Resume",
  remove: "Delete",
  about: (name: string, receiver: string) => `: ${name}, ${receiver}`,
  sendNow: "Send now",

  newTitle: "Send a page",
  newAlert: "Watch a figure",
  receivers: "Receivers",
  receiversHint: (most: number) => `At most ${counted(most, "address", "addresses")}, separated by commas.`,
  language: "Language",
  pageHint: "The address of a page with its filters, such as /branches?region=N, or /pack.",
  hour: "Hour",
  hourHint: (zone: string) => `In the time zone ${zone}; only for a schedule.`,
  untilDay: "Until",
  untilHint: "Empty: no end.",
  add: "Add",
  wholeBank: "Everything loaded",
  regions: "Regions",
  branches: "Branches",
  directions: { above: "rises above", below: "falls below" },
  boundOf: { money: "in units of the currency", share: "in per cent", count: "a number", days: "in days" },
  boundHint:
    "Money in units of the currency, shares in per cent. A mail is sent when the figure crosses the bound, not while it stays beyond.",
  notLookedAt: "not looked at yet",
  unknown: "not known",
  within: "within the bound",
  howSo:
    "Mails hold the figures of the page as text, with period, cut-off date and number of cases, and the table as a workbook or the pack as a PDF. Lists of cases name borrowers: such a mail says how many there are and leads to the page, without the list. Each mail can be ended by its receiver with one click. A mail that cannot be handed over is tried again over five hours.",

  wrong: {
    receiver: (typed: string) =>
      `“${typed}” is not an address of mail. Write it as name@bank.example; the part before @ in Latin letters.`,
    noReceiver: "Enter at least one receiver.",
    tooManyReceivers: (typed: number, most: number) =>
      `${counted(typed, "receiver", "receivers")} were entered; at most ${most} can be added at once. Use a mailing list of your own mail system.`,
    tooMany: (most: number) =>
      `At most ${counted(most, "entry", "entries")} can be kept. Delete one before you add another.`,
    domain: (typed: string, domains: string) =>
      `“${typed}” lies outside of the domains that may receive: ${domains}.`,
    name: (most: number) => `Enter a name of at most ${counted(most, "letter", "letters")}.`,
    address:
      "Nothing of this page can be sent. Enter the overview (/), the board pack (/pack) or a page with a table, such as /methods?region=N.",
    tooLong: (most: number) =>
      `The address is longer than ${counted(most, "letter", "letters")}. Choose fewer filters.`,
    language: "Choose English or Chinese.",
    occasion: "Choose when it is to be sent.",
    hour: "Choose an hour from 0 to 23.",
    until: "“Until” must be a date that is not over, such as 2027-06-30.",
    figure: "Choose a figure.",
    bound: "The bound must be a number such as 12.5.",
    place: "Choose a region or a branch that is loaded, or everything.",
  },

  subject: (title: string, cutOff: string) => `${title} – data to ${cutOff}`,
  open: "Open this page",
  endIt: "End these mails",
  endHint: "One click, without signing in.",
  why: (name: string, when: string) => `You receive this because “${name}” was set up for you: ${when}.`,
  attachedFile: (name: string) => `Attached: ${name}`,
  noPdf:
    "The pack is not attached: the server has no Chromium that could print it. It opens with the link below.",
  tooLarge: (size: string) =>
    `The file is not attached: at ${size} MB it is too large for a mail. It opens with the link below.`,
  noBorrowers: "The list names borrowers, so it is not sent by mail. It opens with the link below.",
  nothingLoaded: "Nothing is loaded yet.",
  rows: (title: string, rows: number) => `${title}: ${counted(rows, "row", "rows")}.`,
  firstRows: (title: string, shown: number, rows: number) =>
    `${title}: the first ${shown} of ${counted(rows, "row", "rows")}; the attached file has all of them.`,
  facts: {
    notice: "Notice",
    filters: "Filters",
    period: "Period",
    cutOff: "Cut-off date",
    horizon: "Horizon",
    population: "Population",
    figure: "Figure",
    definition: "Definition",
    bound: "Bound",
    before: "Before",
    month: "Month",
  },
  crossed: {
    above: (figure: string, bound: string, value: string) => `${figure} rose above ${bound}: it is ${value}.`,
    below: (figure: string, bound: string, value: string) => `${figure} fell below ${bound}: it is ${value}.`,
  },

  endTitle: "End mails",
  endQuestion: (name: string, receiver: string) => `No longer send “${name}” to ${receiver}?`,
  endButton: "End them",
  ended: (name: string, receiver: string) => `“${name}” is no longer sent to ${receiver}.`,
  noSuch: "These mails have ended already, or their entry was deleted. Nothing more is sent.",
};

export type SendingWords = typeof sending;
