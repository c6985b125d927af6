/** What the page shows of the report, as markup: nothing in it moves, and its forms need no script. */
import { stillPart } from "~/frame/still-part.server";
import { words } from "~/words/words";
import { QualityBody } from "./quality-body";

export const qualityMarkup = stillPart("quality", QualityBody, (language) => words(language).dataQuality);
