import type { Format } from "../format";
import { words } from "../words/words";
import { BeingComputed } from "./being-computed";

/** The rest takes minutes where it takes long at all. */
const LOOK_AGAIN_MS = 8000;
const UNTOLD = { share: null, ahead: 0 };

/** Under the effects: other horizons and late methods are still being computed. */
export function PartialEffects({ format }: { format: Format }) {
  return (
    <BeingComputed
      format={format}
      progress={UNTOLD}
      heading="h2"
      why={words(format.language).methodsPage.partialWhy}
      lookAgainMs={LOOK_AGAIN_MS}
    />
  );
}
