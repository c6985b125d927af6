/** The saved views of this browser, in a cookie of its own: nothing secret, and nothing that another browser sees. */
import { z } from "zod";
import { cookieValue, preferenceCookie } from "~/cookie.server";
import {
  LONGEST_ADDRESS,
  LONGEST_NAME,
  MOST_VIEWS,
  NO_VIEWS,
  ownAddress,
  type SavedViews,
  startAddress,
  startingWith,
} from "~/domain/saved-views";

const COOKIE = "views";
/** What every browser keeps of a cookie, with its name and attributes. */
const MOST_COOKIE_BYTES = 3900;

const kept = z.object({
  views: z
    .array(z.object({ name: z.string().min(1).max(LONGEST_NAME), address: z.string().max(LONGEST_ADDRESS) }))
    .max(MOST_VIEWS),
  start: z.string().nullable(),
});

/** None where there are none, or where the cookie is not ours. */
export function savedViews(request: Request): SavedViews {
  const text = cookieValue(request.headers.get("Cookie"), COOKIE);
  if (text === null) return NO_VIEWS;
  try {
    const parsed = kept.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (!parsed.success) return NO_VIEWS;
    const views = parsed.data.views.filter(({ address }) => ownAddress(address, "") === address);
    return startingWith({ views, start: null }, parsed.data.start);
  } catch {
    return NO_VIEWS;
  }
}

/** The Set-Cookie header that keeps them; null where a browser would not keep so much. */
export function keptViews(views: SavedViews): string | null {
  const cookie = preferenceCookie(COOKIE, Buffer.from(JSON.stringify(views)).toString("base64url"));
  return cookie.length > MOST_COOKIE_BYTES ? null : cookie;
}

/** Where somebody is sent who opens the product itself, by its bare address and from nowhere within; null: nowhere. */
export function startOf(request: Request): string | null {
  const { pathname, search } = new URL(request.url);
  const isOpened = request.headers.get("Sec-Fetch-Site") === "none";
  if (pathname !== "/" || search !== "" || !isOpened) return null;
  const address = startAddress(savedViews(request));
  return address === "/" ? null : address;
}
