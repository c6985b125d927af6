import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import type { PagePart } from "../words/shape";
import { loadWords } from "../words/words";
import { documentLanguage } from "./document-language";

/**
 * A route's `clientLoader`: where a reader comes to the page from another one, its words come along with its data. The
 * words of the page that a document begins with are loaded before it comes alive.
 */
export function withWords(...parts: PagePart[]) {
  const load = async ({ serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> => {
    const loaded = loadWords(documentLanguage(), parts);
    try {
      return await serverLoader();
    } finally {
      // Also where there are no data: the page of the error may be the route's own.
      await loaded;
    }
  };
  return Object.assign(load, { parts });
}

/** What the routes of a document say, as given to `withWords`. */
export function partsOf(routes: Readonly<Record<string, { clientLoader?: object } | undefined>>): PagePart[] {
  return Object.values(routes).flatMap((route) => {
    const loader = route?.clientLoader as Partial<ReturnType<typeof withWords>> | undefined;
    return loader?.parts ?? [];
  });
}
