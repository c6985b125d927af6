/** The way to the overview's workbook, as markup. */
import { stillPart } from "~/frame/still-part.server";
import { WholePage } from "./whole-page";

export const wholePageMarkup = stillPart("whole-page", WholePage, () => null);
