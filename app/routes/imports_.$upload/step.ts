/** What every step of an upload's page is given. */
import type { Format } from "~/format";
import type { ServedWords } from "~/words/shape";
import type { UploadView } from "./upload-view.server";

export type UploadWords = ServedWords["upload"];

export interface StepProps {
  format: Format;
  text: UploadWords;
  view: UploadView;
  /** Something is under way: nothing else may begin. */
  isBusy: boolean;
}

/** `3 Jan 2026, 08:15` */
export function minuteOf(iso: string, format: Format): string {
  const [day = "", time = ""] = iso.split("T");
  return `${format.date(day)} ${time.slice(0, 5)}`;
}
