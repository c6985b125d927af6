/** The page of a page's pictures, as markup. */
import { searchWith } from "~/components/search-with";
import { NO_FILTERS } from "~/domain/filters";
import { stillPart } from "~/frame/still-part.server";
import { requestLanguage } from "~/language.server";
import type { PagePictures } from "~/pictures/pictures-of";
import { pictureWords } from "~/words/served-words.server";
import { PicturesBody } from "./pictures-body";

const drawn = stillPart("pictures", PicturesBody, pictureWords);

/**
 * @param page as its address names it, `overview` for the first one
 * @param source what each picture says of itself
 */
export function picturesMarkup(
  found: PagePictures,
  { page, source, request }: { page: string; source: string; request: Request },
): string {
  const language = requestLanguage(request);
  const search = searchWith(new URL(request.url).search, "lang", language);
  const pictures = found.pictures.map(({ name, title, file }) => {
    const { width, height } = file(source);
    return { name, title, width, height, href: `/${page}.svg${searchWith(search, "picture", name)}` };
  });
  const back = `/${page === "overview" ? "" : page}${search}`;
  // No amount stands here.
  const shown = { filters: { ...NO_FILTERS, lang: language }, currency: "CNY" };
  return drawn(shown, { pictures, isWaiting: found.isWaiting, back }, request);
}
