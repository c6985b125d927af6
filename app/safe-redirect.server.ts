import { PAGES } from "./frame/pages";

/**
 * An address that a form asked to return to, if it is one of our own pages; else the overview. Rebuilt from its
 * parsed parts, because a text such as `//site` or `/\site` is read by browsers as another site.
 */
export function safeRedirect(wish: unknown): string {
  if (typeof wish !== "string" || !URL.canParse(wish, HERE)) return "/";
  const { origin, pathname, search } = new URL(wish, HERE);
  const firstPart = `/${pathname.split("/")[1]}`;
  const known = origin === HERE && PAGES.some(({ path }) => path === firstPart);
  return known && !pathname.startsWith("//") ? pathname + search : "/";
}

const HERE = "http://here.invalid";
