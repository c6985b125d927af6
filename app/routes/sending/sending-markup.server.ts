/** The page of what is sent, as markup. */
import { NO_FILTERS } from "~/domain/filters";
import type { Language } from "~/domain/text";
import { stillPart } from "~/frame/still-part.server";
import { sendingWords } from "~/words/served-words.server";
import { SendingBody } from "./sending-body";
import type { SendingProps } from "./sending-props";

const drawn = stillPart("sending", SendingBody, sendingWords);

export function sendingMarkup(
  language: Language,
  currency: string,
  shown: Omit<SendingProps, "format" | "text" | "search">,
  request: Request,
): string {
  return drawn({ filters: { ...NO_FILTERS, lang: language }, currency }, shown, request);
}
