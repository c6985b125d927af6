/** When a mail is due, in words. */
import type { Subscription } from "~/domain/sending";
import type { SendingWords } from "~/words/en/sending";

/** `every Monday at 08:00` */
export function whenInWords(
  { occasion, hour }: Pick<Subscription, "occasion" | "hour">,
  text: SendingWords,
): string {
  const said = text.occasions[occasion];
  return hour === null ? said : text.atHour(said, hourText(hour));
}

function hourText(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
