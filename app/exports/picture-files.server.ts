/** Pictures of pages as files: the page itself is opened, and what it draws is what leaves. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { AppLoadContext } from "@remix-run/node";
import { codeOfPart } from "~/domain/code-address";
import { PICTURE_ENDING, SLIDES_ENDING } from "~/domain/export-formats";
import { FILTER_KEYS } from "~/domain/filters";
import { entryOf, type Language } from "~/domain/text";
import { format } from "~/format";
import { type PagePictures, picturesOf } from "~/pictures/pictures-of";
import type { PageMarkup } from "~/pictures/read-page";
import { slideFile } from "~/pictures/slide-file";
import { slidesOf } from "~/pictures/slides-of";
import { dictionaryOf } from "~/words/dictionaries.server";
import { pictureWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { readPortfolio } from "~db/queries/portfolio";
import type { Store } from "~db/store";
import { readAddress } from "./address.server";
import { fileName, plainInFileName } from "./file-name";

/** How often a page is looked at whose figures are still being computed, and with what pauses. */
const [MOST_LOOKS, LOOK_MS] = [20, 1000];
/** A page that sends on does so once: to codes in the place of names. */
const MOST_WAYS = 3;

type Given = Pick<AppLoadContext, "openPage" | "askedAt">;

/** @param page its address without the first stroke, `methods/litigation`; `overview` for the first one */
export interface AskedPictures {
  page: string;
  search: URLSearchParams;
  /** Of a reader who may see the page: the page itself asks again. */
  request: Request;
  language: Language;
  context: Given;
}

/**
 * What a page draws under these filters, as far as it is there.
 *
 * @throws Response what the page itself answers where there is none: 400 for a wrong filter, 404 for no such page
 */
export async function pagePictures(asked: AskedPictures): Promise<PagePictures> {
  return picturesOf(await openedPage(asked));
}

/** @throws Response as above */
async function openedPage({ page, search, request, language, context }: AskedPictures): Promise<PageMarkup> {
  const asked = new URLSearchParams(search);
  for (const own of ["format", "picture"]) asked.delete(own);
  // The bare address could lead to the view that somebody chose to begin with.
  asked.set("lang", language);
  let address = `/${page === "overview" ? "" : page}?${asked}`;
  for (let way = 0; way < MOST_WAYS; way++) {
    const response = await context.openPage(address, request);
    const onward = response.headers.get("Location");
    if (onward !== null && response.status < 400) {
      address = onward;
      continue;
    }
    const html = await response.text();
    const markup = { html, css: styleSheets(html) };
    if (response.status === 200) return markup;
    const { isWaiting, said } = picturesOf(markup);
    if (isWaiting) return markup;
    throw refused(response.status, said);
  }
  throw refused(404, "");
}

/** One of them as a file; it waits for what is still being computed. 404 names those there are, 503 says to ask again. */
export async function pictureFile(store: Store, asked: AskedPictures): Promise<Response> {
  const { search, language } = asked;
  const say = pictureWords(language);
  const name = search.get("picture");
  try {
    const { title, pictures, isWaiting } = picturesOf(await wholePage(asked));
    if (isWaiting) throw refused(503, say.waiting);
    const picture = name === null ? pictures[0] : pictures.find((one) => one.name === name);
    if (!picture)
      throw refused(
        404,
        say.noSuch(
          title,
          pictures.map((one) => one.name),
        ),
      );
    return new Response(picture.file(sourceOf(asked, title)).svg, {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Disposition": `inline; filename="${await pictureName(store, asked, picture.name)}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}

/** The board pack as slides, from the page itself. */
export async function packSlides(store: Store, asked: AskedPictures): Promise<Response> {
  const { language } = asked;
  const say = pictureWords(language);
  try {
    const slides = slidesOf(await wholePage(asked));
    if (slides.isWaiting) throw refused(503, say.waiting);
    const file = await slideFile(slides, {
      font: dictionaryOf(language).slideFont,
      language: entryOf(language).tag,
      foot: sourceOf(asked, slides.title),
    });
    return new Response(file as BodyInit, {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "Content-Disposition": `attachment; filename="${await nameOf(store, asked, "pack", SLIDES_ENDING)}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}

async function wholePage(asked: AskedPictures): Promise<PageMarkup> {
  for (let looks = 1; ; looks++) {
    const found = await openedPage(asked);
    if (!picturesOf(found).isWaiting || looks === MOST_LOOKS) return found;
    await pause(LOOK_MS, undefined, { signal: asked.request.signal });
  }
}

/** Whence a picture is and of which day. @param title of its page */
export function sourceOf(
  { language, context }: Pick<AskedPictures, "language" | "context">,
  title: string,
): string {
  const day = format(language, "CNY").date(context.askedAt.slice(0, 10));
  return pictureWords(language).source(words(language).product, title, day);
}

/** What the file of a picture is called. @param picture as addresses call it */
export function pictureName(store: Store, asked: AskedPictures, picture: string): Promise<string> {
  return nameOf(
    store,
    asked,
    `${plainInFileName(codeOfPart(asked.page).replaceAll("/", "-"))}-${picture}`,
    PICTURE_ENDING,
  );
}

async function nameOf(
  store: Store,
  { search }: AskedPictures,
  name: string,
  ending: string,
): Promise<string> {
  const filters = await readAddress(store, search);
  return fileName(name, FILTER_KEYS, await readPortfolio(store), { filters }, ending);
}

/** Those of the day, in their order: links of our own pages, which name files of our own build. */
function styleSheets(html: string): string {
  const links = [...html.matchAll(/<link rel="stylesheet" href="(\/assets\/[\w./-]+\.css)"\/>/g)];
  return links
    .map(([, href]) => readFileSync(path.join(process.cwd(), "build/public", path.normalize(href!)), "utf8"))
    .join("\n");
}

function refused(status: number, sentence: string): Response {
  return new Response(`${sentence || status}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
