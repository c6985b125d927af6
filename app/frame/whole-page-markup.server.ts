/** The way to the workbook of all tables of a page, as markup. */
import { WholePage } from "../components/whole-page";
import type { Report } from "../domain/report";
import { periodWords } from "../words/served-words.server";
import { carriedSearch } from "./pages";
import { stillPart } from "./still-part.server";

const drawn = stillPart("whole-page", WholePage, periodWords);

/** Of the page that is asked for. @param asked what its tables read of the address */
export function wholePageMarkup(
  shown: Pick<Report, "filters" | "currency">,
  request: Request,
  asked: string = carriedSearch(new URL(request.url).search),
): string {
  const { pathname } = new URL(request.url);
  return drawn(shown, { asked, path: pathname === "/" ? "/overview" : pathname }, request);
}
