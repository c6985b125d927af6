/** A page as its loader and its markup make it, over a database of the test's own. */
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Desk } from "~/answers/desk.server";
import type { Database } from "~db/client";

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

/** The database that pages open: the one given, until another is. */
export function servePagesFrom(database: Database): void {
  const kept = globalThis as { recoupDatabase?: Database; recoupDesk?: Desk };
  kept.recoupDatabase = database;
  // The next page opens a desk over it.
  kept.recoupDesk = undefined;
}

/** What the loader of a page answers to an address. */
export async function loaded<Data>(
  loader: Loader,
  address: string,
  params: Record<string, string> = {},
): Promise<Data> {
  const request = new Request(`http://localhost${address}`);
  const response = await loader({ request, params, context: {} as AppLoadContext });
  return response.json() as Promise<Data>;
}
