/** A real mail server on a port of its own, and what it was handed. */
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach } from "vitest";
import type { MailServer, MailSettings } from "~/sending/mail-settings.server";

const running: SMTPServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await new Promise<void>((done) => server.close(done));
});

export interface Received {
  from: string;
  to: string[];
  source: string;
}

export interface TestMailServer {
  settings: MailServer;
  mails: Received[];
  /** What it answers to each mail from now on; null: it accepts it. */
  answer: { code: number; text: string } | null;
  /** Whether it drops the line once a mail has come, without an answer. */
  isDumb: boolean;
}

export async function mailServer(): Promise<TestMailServer> {
  const test: Omit<TestMailServer, "settings"> = { mails: [], answer: null, isDumb: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "recoup" && password === "geheim:@1"
        ? done(null, { user: username })
        : done(new Error("Invalid username or password")),
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        if (test.answer !== null)
          return done(Object.assign(new Error(test.answer.text), { responseCode: test.answer.code }));
        test.mails.push({
          from,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(pieces).toString("utf8"),
        });
        if (test.isDumb) {
          for (const connection of server.connections)
            (connection as unknown as { _socket: Socket })._socket.destroy();
          return;
        }
        done();
      });
    },
  });
  server.on("error", () => {});
  running.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  const settings = { host: "127.0.0.1", port, isSecure: false, user: null, password: null };
  return Object.assign(test, { settings });
}

export function settingsOf(server: MailServer | null, more: Partial<MailSettings> = {}): MailSettings {
  return {
    isOn: true,
    server,
    from: { name: "Recoup", address: "recoup@bank.example" },
    publicUrl: "https://recoup.bank.example",
    domains: [],
    timeZone: "Asia/Shanghai",
    ...more,
  };
}

/** A mail taken apart: its head, and each part that is no container, decoded. */
export function parsed(source: string) {
  const { head, parts } = takenApart(source);
  return {
    head,
    subject: decodedWords(head.get("subject") ?? ""),
    text: parts.find(({ type }) => type.startsWith("text/plain"))?.content.toString("utf8") ?? "",
    html: parts.find(({ type }) => type.startsWith("text/html"))?.content.toString("utf8") ?? "",
    file: parts.find(({ disposition }) => disposition.startsWith("attachment")) ?? null,
  };
}

interface Part {
  type: string;
  disposition: string;
  content: Buffer;
}

function takenApart(source: string): { head: Map<string, string>; parts: Part[] } {
  const at = source.indexOf("\r\n\r\n");
  const lines = source
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const head = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  const body = source.slice(at + 4);
  const type = head.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary !== undefined) {
    const inner = body.split(`--${boundary}`).slice(1, -1);
    return { head, parts: inner.flatMap((part) => takenApart(part.replace(/^\r\n/, "")).parts) };
  }
  const disposition = head.get("content-disposition") ?? "";
  return { head, parts: [{ type, disposition, content: decodedBody(body, head) }] };
}

function decodedBody(body: string, head: Map<string, string>): Buffer {
  const coding = head.get("content-transfer-encoding") ?? "7bit";
  if (coding === "base64") return Buffer.from(body, "base64");
  if (coding !== "quoted-printable") return Buffer.from(body, "utf8");
  const joined = body.replace(/=\r\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, coding, word) =>
      coding.toUpperCase() === "B"
        ? Buffer.from(word, "base64").toString("utf8")
        : decodedBody(
            word.replaceAll("_", " "),
            new Map([["content-transfer-encoding", "quoted-printable"]]),
          ).toString("utf8"),
    );
}
