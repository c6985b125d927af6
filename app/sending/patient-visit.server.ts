/** How a mail looks at the product: as the page would for the same address, waiting for whatever it takes, after everybody else. */
import type { Desk } from "~/answers/desk.server";
import { NOBODY } from "~/answers/turns";
import { type Visit, visit } from "~/answers/visit.server";
import type { FilterState } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import type { Subscription } from "~/domain/sending";

/**
 * Everybody sees everything as long as nobody signs in; then the scope is that of the subscription's owner.
 */
export function patientVisit(
  desk: Desk,
  { language }: Pick<Subscription, "language" | "owner">,
  filters: FilterState,
  signal?: AbortSignal,
): Visit {
  const asker = { visitor: NOBODY, signal };
  const looking = visit({
    desk,
    asker,
    scope: EVERYTHING,
    filters: { ...filters, lang: language },
    language,
  });
  return { ...looking, require: looking.whole };
}
