/** What is sent by itself: an address of the product to a receiver, when something happens; and the bounds of it. */
import { type Bilingual, LANGUAGES, type Language } from "./text";

/** When a mail is due. `crossing`: an alert, when a figure crosses its bound. */
export const OCCASIONS = ["import", "weekdays", "mondays", "months", "crossing"] as const;
export type Occasion = (typeof OCCASIONS)[number];
/** Those that a clock decides. */
export type Schedule = Exclude<Occasion, "import" | "crossing">;

export function isSchedule(occasion: Occasion): occasion is Schedule {
  return occasion !== "import" && occasion !== "crossing";
}

export type Direction = "above" | "below";

/** Somebody's wish to be sent something, as it is kept. */
export interface Subscription {
  id: number;
  /** Ends it without signing in; nobody can guess it. */
  token: string;
  receiver: string;
  language: Language;
  /** What its mails are called. */
  name: string;
  /** `/pack?region=N`; of an alert, where its figure stands. */
  address: string;
  occasion: Occasion;
  /** 0–23 in the bank's time zone; null where no clock decides. */
  hour: number | null;
  /** The last day on which anything is sent; null: no end. */
  untilDay: number | null;
  state: "active" | "paused" | "ended";
  /** ISO 8601: when its receiver ended it. */
  endedAt: string | null;
  /** Null: nobody was signed in. Once people sign in, whose eyes its figures are seen with. */
  owner: string | null;
  createdAt: string;
  /** The last import and the last moment (ISO 8601) that it has had its mail of. */
  seenImport: number;
  seenAt: string;
  /** Of an alert only: the key of its figure, its bound (money in minor units, shares 0–1) and its last look. */
  figure: string | null;
  direction: Direction | null;
  bound: number | null;
  value: number | null;
  isBeyond: boolean | null;
  /** `YYYY-MM-DD`: cut-off date, or day, at which it was first found beyond its bound. */
  beyondSince: string | null;
  /** State of the data at the last check; null: never checked. */
  lookedAt: string | null;
}

/** Why a mail was not sent. */
export type Failure =
  | "refused"
  | "login"
  | "unreachable"
  | "interrupted"
  | "too-large"
  | "domain"
  | "address"
  | "answer";

/** A mail of a subscription. `unsure`: handed over when the server stopped; it is not sent again. */
export interface Mailing {
  id: number;
  subscriptionId: number;
  /** Of one occasion there is one mail: `import 12`, `at 2026-11-30T00:00:00.000Z`. */
  occasion: string;
  state: "waiting" | "sending" | "sent" | "failed" | "unsure";
  attempts: number;
  /** ISO 8601: not tried before. */
  nextAt: string;
  failure: Failure | null;
  /** What the mail server answered. */
  detail: string | null;
  madeAt: string;
  /** When it was last tried. */
  triedAt: string | null;
}

const LONGEST_RECEIVER = 254;
const LONGEST_LOCAL = 64;
/** In one form. */
export const MOST_RECEIVERS = 20;
export const MOST_SUBSCRIPTIONS = 200;
export const LONGEST_TITLE = 60;
/** In any 24 hours. */
export const MOST_MAILS_A_DAY = 500;
/** Mail servers refuse more than about 10 MB, of which the coding takes a third. */
export const MOST_ATTACHED_BYTES = 6 * 2 ** 20;
/** Rows of a table that stand in the text itself. */
export const ROWS_IN_TEXT = 10;
/** Minutes until a mail that could not be handed over is tried again; after the last, it has failed. */
export const RETRY_MINUTES = [1, 5, 15, 60, 240] as const;

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * An address as mail servers write it, its domain in ASCII; null for what is none.
 *
 * @example wireAddress("zhang.san@例子.中国") // "zhang.san@xn--fsqu00a.xn--fiqs8s"
 */
export function wireAddress(typed: string): string | null {
  const at = typed.lastIndexOf("@");
  const [local, domain] = [typed.slice(0, at), typed.slice(at + 1)];
  if (at < 1 || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return null;
  // Of an address of the web only a host may stand there: no port, path, or figures of an IP.
  if (/[\s/?#:\\@[\]%]/.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const host = new URL(`http://${domain}`).hostname;
  const isName =
    DOMAIN.test(host) && !/\.\d+$/.test(host) && host.split(".").every((part) => part.length < 64);
  const whole = `${local}@${host}`;
  return isName && whole.length <= LONGEST_RECEIVER ? whole : null;
}

/** Addresses typed into one field, parted by commas, semicolons or line breaks; each once. */
export function receiversIn(typed: string): string[] {
  const parts = typed.split(/[\s,;，；、]+/).filter((part) => part !== "");
  return [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()];
}

/** A name on one line: whatever could begin another line of a mail's head becomes a space. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").trim();
}

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** A figure that can be watched. */
export interface AlertFigure {
  label: Bilingual;
  definition: Bilingual;
  kind: "money" | "share" | "count" | "days";
  /** The page that it stands on. */
  page: string;
  /** Bound and value move with the day, not with an import alone. */
  isOfToday?: true;
}
