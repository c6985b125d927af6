/** What waits for a person, as markup: its forms need no script. */
import { stillPart } from "~/frame/still-part.server";
import { words } from "~/words/words";
import { DecisionList } from "./decision-list";

export const decisionMarkup = stillPart("decisions", DecisionList, (language) => words(language).dataQuality);
