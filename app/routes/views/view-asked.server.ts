/** What a form about saved views asks: to save one, to open with one, to remove one. */
import {
  LONGEST_ADDRESS,
  LONGEST_NAME,
  MOST_VIEWS,
  ownAddress,
  type SavedViews,
  startingWith,
  withoutView,
  withView,
} from "~/domain/saved-views";
import type { ViewWords } from "~/words/en/views";

/** The views as they would be, or why they stay as they are. */
export type ViewAnswer = { views: SavedViews } | { refused: string };

/** @param host under which the product is opened: a whole address of another is none of ours */
export function viewAsked(saved: SavedViews, form: FormData, host: string, say: ViewWords): ViewAnswer {
  const [act, name, typed] = ["act", "name", "address"].map((key) => String(form.get(key) ?? "").trim());
  if (act === "remove") return { views: withoutView(saved, name!) };
  if (act === "start") return { views: startingWith(saved, name!) };
  if (!name || name.length > LONGEST_NAME) return { refused: say.nameNeeded(LONGEST_NAME) };
  const address = ownAddress(typed!, host);
  if (address === null) return { refused: say.addressNeeded };
  if (address.length > LONGEST_ADDRESS) return { refused: say.addressTooLong };
  const views = withView(saved, { name, address });
  return views.views.length > MOST_VIEWS ? { refused: say.tooMany(MOST_VIEWS) } : { views };
}
