/** What each method is credited with under three rules, beside its effect: in the heavy lane, and stored. */

import { type CreditsOfWindow, creditBesideEffect } from "~/analysis/effects/credit-beside-effect";
import type { Definition } from "~/answers/definition.server";
import { receiptsWithTouches } from "~db/queries/receipts-with-touches";
import { against } from "../reads";
import { methodEffectsFit } from "./method-effects-fit.server";

/** None where nothing is loaded or the touches are too many. */
export const creditRulesFit: Definition<CreditsOfWindow[]> = {
  name: "credit-rules",
  reads: against("method"),
  settings: [],
  weight: "fits",
  isStored: true,
  async answer({ read, whole, check }) {
    // Stored already where a page asks, for it shows both.
    const { horizons } = await whole(methodEffectsFit);
    check();
    const endings = await read(({ store, selection }) =>
      selection.cutOffDay === null ? null : receiptsWithTouches(store, selection),
    );
    const [judged] = horizons;
    return endings === null || !judged ? [] : creditBesideEffect(endings, judged.effects);
  },
};
