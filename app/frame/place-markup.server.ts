/** What the pages of places find, as markup: nothing in it moves. */
import { PlaceFindings } from "../components/place-findings";
import { words } from "../words/words";
import { stillPart } from "./still-part.server";

export const placeMarkup = stillPart("places", PlaceFindings, (language) => words(language).placesPage);
