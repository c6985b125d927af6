/**
 * Saved views: an address of the product under a name. This browser keeps its own; once people sign in they belong to an
 * owner, who may share them, and only where they are kept changes.
 */

export interface SavedView {
  name: string;
  /** Of one of our own pages with its filters: `/methods?region=N`. */
  address: string;
}

export interface SavedViews {
  /** In the order of saving. */
  views: readonly SavedView[];
  /** Name of the one that opens first; null: the overview. */
  start: string | null;
}

export const NO_VIEWS: SavedViews = { views: [], start: null };

/** What a browser keeps of one site is small. */
export const MOST_VIEWS = 12;
export const LONGEST_NAME = 60;
export const LONGEST_ADDRESS = 240;

const HERE = "http://here.invalid";

/**
 * The path and search of an address of our own, also where it was copied whole from the address bar; null for any other.
 *
 * @param host under which the product is opened
 * @example ownAddress("http://localhost:3000/methods?region=N#top", "localhost:3000") // "/methods?region=N"
 */
export function ownAddress(typed: string, host: string): string | null {
  const isWhole = URL.canParse(typed);
  if (!isWhole && !typed.startsWith("/")) return null;
  if (!URL.canParse(typed, HERE)) return null;
  const { origin, host: named, pathname, search } = new URL(typed, HERE);
  const isOurs = isWhole ? named === host : origin === HERE;
  return isOurs && !pathname.startsWith("//") ? pathname + search : null;
}

/** Under a name that is there already, the new address. */
export function withView({ views, start }: SavedViews, view: SavedView): SavedViews {
  const isThere = views.some(({ name }) => name === view.name);
  return {
    views: isThere ? views.map((each) => (each.name === view.name ? view : each)) : [...views, view],
    start,
  };
}

export function withoutView({ views, start }: SavedViews, name: string): SavedViews {
  return { views: views.filter((view) => view.name !== name), start: start === name ? null : start };
}

/** @param name null, or none of the views: the overview */
export function startingWith({ views }: SavedViews, name: string | null): SavedViews {
  return { views, start: views.some((view) => view.name === name) ? name : null };
}

/** Where the product opens; null: at the overview. */
export function startAddress({ views, start }: SavedViews): string | null {
  return views.find(({ name }) => name === start)?.address ?? null;
}
