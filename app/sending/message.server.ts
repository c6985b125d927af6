/** A letter as the message that a mail server is handed: its head, text, HTML and file. */
import MailComposer from "nodemailer/lib/mail-composer";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { oneLine, type Subscription, wireAddress } from "~/domain/sending";
import type { Sender } from "~/sending/mail-settings.server";
import { sendingWords } from "~/words/served-words.server";
import type { Enclosed } from "./letter";
import { LetterPage } from "./letter-page";
import { type LetterFoot, letterText } from "./letter-text";
import { whenInWords } from "./when-in-words";

export interface Message {
  envelope: { from: string; to: string };
  raw: Buffer;
}

interface Making {
  from: Sender;
  publicUrl: string;
  /** The same for every attempt, so that a mail server knows a mail that it has. */
  messageId: string;
  now: Date;
}

/** Where one click ends a subscription. */
function endAddress(
  publicUrl: string,
  { token, language }: Pick<Subscription, "token" | "language">,
): string {
  return `${publicUrl}/sending/${token}?lang=${language}`;
}

export async function messageOf(
  subscription: Subscription,
  { letter, attached, without }: Enclosed,
  { from, publicUrl, messageId, now }: Making,
): Promise<Message> {
  const { language, name } = subscription;
  const text = sendingWords(language);
  const notes = [attached && text.attachedFile(attached.fileName), without].filter((note) => note !== null);
  const foot: LetterFoot = {
    notes,
    why: text.why(name, whenInWords(subscription, text)),
    openUrl: withLanguage(publicUrl + letter.address, language),
    endUrl: endAddress(publicUrl, subscription),
  };
  const to = wireAddress(subscription.receiver) ?? "";
  const html = renderToStaticMarkup(createElement(LetterPage, { letter, foot, text, language }));
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: "", address: to },
    subject: oneLine(letter.title),
    text: letterText(letter, foot, text, language),
    html: `<!doctype html>${html}`,
    messageId: `<${messageId}@${from.address.split("@")[1]}>`,
    date: now,
    headers: {
      "List-Unsubscribe": `<${foot.endUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
    },
    attachments:
      attached === null
        ? []
        : [{ filename: attached.fileName, contentType: attached.contentType, content: attached.content }],
    // Nothing of a letter is read from this machine or from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: from.address, to }, raw: await composer.compile().build() };
}

function withLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set("lang", language);
  return url.href;
}
