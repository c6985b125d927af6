/** The page of a page's pictures, as markup. */
import type { Desk } from "~/answers/desk.server";
import { searchWith } from "~/components/search-with";
import { NO_FILTERS } from "~/domain/filters";
import { type AskedPictures, pictureName, sourceOf } from "~/exports/picture-files.server";
import { stillPart } from "~/frame/still-part.server";
import type { PagePictures } from "~/pictures/pictures-of";
import { pictureWords } from "~/words/served-words.server";
import { PicturesBody } from "./pictures-body";

const drawn = stillPart("pictures", PicturesBody, pictureWords);

/** All of them from one look at the page: what is shown is the file itself. */
export async function picturesMarkup(
  { store }: Pick<Desk, "store">,
  found: PagePictures,
  asked: AskedPictures,
): Promise<string> {
  const { page, language, request } = asked;
  const search = searchWith(new URL(request.url).search, "lang", language);
  const source = sourceOf(asked, found.title);
  const pictures = await Promise.all(
    found.pictures.map(async ({ name, title, file }) => {
      const { svg, width, height } = file(source);
      return {
        ...{ name, title, width, height },
        src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
        href: `/${page}.svg${searchWith(search, "picture", name)}`,
        fileName: await pictureName(store, asked, name),
      };
    }),
  );
  const back = `/${page === "overview" ? "" : page}${search}`;
  // No amount stands here.
  const shown = { filters: { ...NO_FILTERS, lang: language }, currency: "CNY" };
  return drawn(shown, { pictures, isWaiting: found.isWaiting, back }, request);
}
