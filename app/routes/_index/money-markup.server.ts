/** Money by method, cause and region, as markup: nothing moves in these pictures, so the page need not load what draws them. */
import { stillPart } from "~/frame/still-part.server";
import { MoneyPictures, RegionPicture } from "./money-pictures";

export const moneyMarkup = stillPart("money", MoneyPictures, () => null);
export const regionMarkup = stillPart("regions", RegionPicture, () => null);
