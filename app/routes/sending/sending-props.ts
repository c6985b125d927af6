import type { FilterChoices } from "~/domain/filter-choices";
import type { SavedView } from "~/domain/saved-views";
import type { Format } from "~/format";
import type { SendingView } from "~/sending/view.server";
import type { SendingWords } from "~/words/en/sending";

export interface SendingProps {
  format: Format;
  text: SendingWords;
  search: string;
  view: SendingView;
  choices: Pick<FilterChoices, "region" | "branch">;
  /** Of this browser: offered as addresses. */
  saved: readonly SavedView[];
  /** Why what was asked was not done, and what was typed. */
  refused: string | null;
  typed: Readonly<Record<string, string>>;
}
