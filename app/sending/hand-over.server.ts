/** Hands a message to the mail server, once; and what came of it. */
import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import type { Failure } from "~/domain/sending";
import type { MailServer } from "~/sending/mail-settings.server";
import type { Message } from "./message.server";

/** `again`: it certainly did not arrive, and may next time. `never`: it cannot. `unsure`: nobody knows. */
export type HandedOver =
  | { state: "sent" }
  | { state: "again" | "never"; failure: Failure; detail: string }
  | { state: "unsure"; detail: string };

const CONNECT_MS = 20_000;
/** Servers may look for viruses before they answer. */
const ANSWER_MS = 120_000;
/** However large, it has left by then, or has not. */
export const LONGEST_HAND_OVER_MS = 10 * 60_000;
const LONGEST_DETAIL = 300;

export async function handOver(server: MailServer, { envelope, raw }: Message): Promise<HandedOver> {
  const { host, port, isSecure, user, password } = server;
  const isNear = ["localhost", "127.0.0.1", "::1"].includes(host);
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    // A password does not leave this machine in the clear.
    requireTLS: user !== null && !isNear,
    auth: user === null ? undefined : { user, pass: password ?? "" },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
  });
  let isOut = false;
  const message = Readable.from(onceRead(raw, () => (isOut = true)));
  try {
    await transport.sendMail({ envelope, raw: message });
    return { state: "sent" };
  } catch (error) {
    return whatCameOf(error as MailError, isOut);
  } finally {
    transport.close();
  }
}

interface MailError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

async function* onceRead(raw: Buffer, onEnd: () => void) {
  yield raw;
  onEnd();
}

function whatCameOf(error: MailError, isOut: boolean): HandedOver {
  const { code, responseCode } = error;
  const detail = (error.response ?? error.message).replace(/\s+/g, " ").slice(0, LONGEST_DETAIL);
  if (code === "EAUTH" || code === "ENOAUTH") return { state: "again", failure: "login", detail };
  if (responseCode === 552 || (responseCode === 554 && /size|large/i.test(detail)))
    return { state: "never", failure: "too-large", detail };
  if (code === "EMESSAGE" && responseCode === undefined)
    return { state: "never", failure: "too-large", detail };
  if (responseCode !== undefined && responseCode >= 500)
    return { state: "never", failure: "refused", detail };
  if (responseCode !== undefined && responseCode >= 400)
    return { state: "again", failure: "refused", detail };
  // Without an answer to a message that has left, it may be there.
  return isOut ? { state: "unsure", detail } : { state: "again", failure: "unreachable", detail };
}
