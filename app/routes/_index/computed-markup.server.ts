/** How the overview is computed, as markup: its words are read by few, and need not be loaded with the page. */
import { stillPart } from "~/frame/still-part.server";
import { overviewComputedWords } from "~/words/served-words.server";
import { OverviewComputed } from "./overview-computed";

export const computedMarkup = stillPart("computed", OverviewComputed, overviewComputedWords);
