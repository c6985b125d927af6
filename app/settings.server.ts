/** Every setting that the environment can make, in one schema; nothing else in the code reads process.env. */
import { z } from "zod";
import { DEFAULT_JURISDICTION, JURISDICTIONS, type Jurisdiction } from "./domain/conduct/jurisdictions";
import {
  MAIL_ENVIRONMENT,
  type MailSettings,
  mailSettings,
  SECRET_SETTINGS,
} from "./sending/mail-settings.server";

const wholeNumber = (low: number, high: number, example: string) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number such as ${example}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must lie between ${low} and ${high}`);

/**
 * Counting the rows of this many takes a fifth of a second at worst (on two shared cores, 245,000 rows took half a second),
 * which the readers of other pages hardly feel; and a thread of its own needs 40 MB.
 */
const HEAVY_FROM_ROWS = 100_000;

export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535, "3000").default(3000),
  HOST: z.string().min(1, "must be an address such as 127.0.0.1").default("127.0.0.1"),
  /** Host names under which a proxy on this computer may pass requests on, separated by commas. */
  ALLOWED_HOSTS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((name) => name.trim().toLowerCase())
        .filter(Boolean),
    ),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, "must be file: and a path, such as file:data/recoup.db")
    .default("file:data/recoup.db"),
  CURRENCY: z
    .string()
    .refine(
      (code) => Intl.supportedValuesOf("currency").includes(code),
      "must be a currency code of ISO 4217 such as CNY",
    )
    .default("CNY"),
  OFFICER_HOUR_COST: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "must be an amount per hour such as 120 or 87.50")
    .transform(Number)
    .nullable()
    .default(null),
  JURISDICTION: z
    .enum(JURISDICTIONS, { error: `must be one of ${JURISDICTIONS.join(", ")}` })
    .default(DEFAULT_JURISDICTION),
  CONDUCT_RULES: z.string().nullable().default(null),
  CHROMIUM: z.string().nullable().default(null),
  HEAVY_LANE: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  HEAVY_FROM_ROWS: z
    .string()
    .regex(/^\d{1,12}$/, "must be a number of rows such as 100000")
    .transform(Number)
    .default(HEAVY_FROM_ROWS),
  ...MAIL_ENVIRONMENT,
  LOG_LEVEL: z
    .enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"], {
      error: "must be one of silent, fatal, error, warn, info, debug, trace",
    })
    .default("info"),
  NODE_ENV: z
    .enum(["production", "development", "test"], { error: "must be production, development or test" })
    .default("production"),
});

/** What the environment decides, checked. */
export interface Settings {
  port: number;
  /** The address listened on; 127.0.0.1 while nobody has to sign in. */
  host: string;
  allowedHosts: readonly string[];
  /** `file:` and the path of the SQLite file; a relative path counts from the project root. */
  databaseUrl: string;
  /** ISO 4217 code, used when the first import's profile names none. */
  currency: string;
  /** Cost of an officer's hour in units of the currency (not minor units); null: the portfolio's own. */
  officerHourCost: number | null;
  /** Whose rules of conduct hold where an address names none. */
  jurisdiction: Jurisdiction;
  /** A JSON file with the bank's own rules; null: those that ship. */
  conductRules: string | null;
  /** The browser that prints papers; null: the first that is found. */
  chromium: string | null;
  /** Whether a thread of its own does what takes long; else every page waits for it. */
  hasHeavyLane: boolean;
  /** In a portfolio of more cases, activities and receipts than these, what no cell answers goes to that thread. */
  heavyFromRows: number;
  mail: MailSettings;
  logLevel: "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";
  mode: "production" | "development" | "test";
}

/** A wrong setting: the message is one sentence per setting, for the person who set it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Reads the settings; an empty variable counts as unset. Throws a SettingsError that names each wrong one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues
        .map(({ path: [name], message }) => `The setting ${shownSetting(String(name), given)} ${message}.`)
        .join("\n"),
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    allowedHosts: values.ALLOWED_HOSTS,
    databaseUrl: values.DATABASE_URL,
    currency: values.CURRENCY,
    officerHourCost: values.OFFICER_HOUR_COST,
    jurisdiction: values.JURISDICTION,
    conductRules: values.CONDUCT_RULES,
    chromium: values.CHROMIUM,
    hasHeavyLane: values.HEAVY_LANE === "on",
    heavyFromRows: values.HEAVY_FROM_ROWS,
    mail: mailSettings(values),
    logLevel: values.LOG_LEVEL,
    mode: values.NODE_ENV,
  };
}

/** A password is in no message. */
function shownSetting(name: string, given: Readonly<Record<string, string | undefined>>): string {
  return SECRET_SETTINGS.includes(name) ? name : `${name}=${given[name]}`;
}
