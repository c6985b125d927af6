/** What the environment decides of mail: the server that takes it, who sends it, where its links lead, whose clock holds. */
import { z } from "zod";
import { wireAddress } from "~/domain/sending";

const SENDER = /^(?:([^<>"\r\n]*)<([^<>\s]+)>|([^<>\s]+))$/;

export const MAIL_ENVIRONMENT = {
  MAIL: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  /** Domains that may receive, separated by commas; none: every domain. */
  MAIL_DOMAINS: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()])))
    .refine((names) => names.every((name) => wireAddress(`x@${name}`) !== null), {
      error: "must be domains such as bank.example, separated by commas",
    })
    .transform((names) => names.map((name) => wireAddress(`x@${name}`)!.slice(2))),
  MAIL_FROM: z
    .string()
    .refine((text) => senderOf(text) !== null, "must be an address such as Recoup <recoup@bank.example>")
    .nullable()
    .default(null),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be where people open Recoup, such as https://recoup.bank.example")
    .transform((text) => new URL(text).origin)
    .nullable()
    .default(null),
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      "must be a mail server such as smtp://mail.bank.example:587 or smtps://mail.bank.example",
    )
    .nullable()
    .default(null),
  SMTP_USER: z.string().nullable().default(null),
  SMTP_PASSWORD: z.string().nullable().default(null),
  TIME_ZONE: z.string().refine(isZone, "must be a time zone such as Asia/Shanghai").default("Asia/Shanghai"),
};

/** Settings whose value no message repeats. */
export const SECRET_SETTINGS: readonly string[] = ["SMTP_URL", "SMTP_PASSWORD"];

export interface Sender {
  /** "" where none is said. */
  name: string;
  address: string;
}

/** Where mails are handed over. */
export interface MailServer {
  host: string;
  port: number;
  /** Encrypted from the first byte; else as soon as the server offers it. */
  isSecure: boolean;
  user: string | null;
  password: string | null;
}

export interface MailSettings {
  /** Whether this server sends at all. */
  isOn: boolean;
  server: MailServer | null;
  from: Sender | null;
  /** Where people open the product; without a slash at the end. */
  publicUrl: string | null;
  /** In ASCII; empty: every domain. */
  domains: readonly string[];
  /** The bank's, as IANA names it. */
  timeZone: string;
}

/** What is missing before a mail can leave, by the names of its settings. */
export function missingSettings({ server, from, publicUrl }: MailSettings): string[] {
  return [
    ...(server === null ? ["SMTP_URL"] : []),
    ...(from === null ? ["MAIL_FROM"] : []),
    ...(publicUrl === null ? ["PUBLIC_URL"] : []),
  ];
}

export function mailSettings(
  values: {
    [Name in keyof typeof MAIL_ENVIRONMENT]: z.infer<(typeof MAIL_ENVIRONMENT)[Name]>;
  },
): MailSettings {
  return {
    isOn: values.MAIL === "on",
    server: values.SMTP_URL === null ? null : mailServer(new URL(values.SMTP_URL), values),
    from: values.MAIL_FROM === null ? null : senderOf(values.MAIL_FROM),
    publicUrl: values.PUBLIC_URL,
    domains: values.MAIL_DOMAINS,
    timeZone: values.TIME_ZONE,
  };
}

const PORTS = { "smtp:": 587, "smtps:": 465 } as const;

function mailServer(
  url: URL,
  { SMTP_USER, SMTP_PASSWORD }: { SMTP_USER: string | null; SMTP_PASSWORD: string | null },
): MailServer {
  const isSecure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? PORTS[isSecure ? "smtps:" : "smtp:"] : Number(url.port),
    isSecure,
    user: SMTP_USER ?? (decoded(url.username) || null),
    password: SMTP_PASSWORD ?? (decoded(url.password) || null),
  };
}

function senderOf(text: string): Sender | null {
  const [, name = "", inBrackets, bare] = SENDER.exec(text.trim()) ?? [];
  const address = wireAddress(inBrackets ?? bare ?? "");
  return address === null ? null : { name: name.trim(), address };
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, username, password } = new URL(text);
  const isBare = ["", "/"].includes(pathname) && search === "";
  return protocol in PORTS && hostname !== "" && isBare && decoded(username + password) !== null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  const isBare = pathname === "/" && search === "" && hash === "" && username === "";
  return ["http:", "https:"].includes(protocol) && isBare;
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
