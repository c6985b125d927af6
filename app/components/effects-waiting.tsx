import type { NotReady } from "../domain/heavy-answer";
import type { Format } from "../format";
import { words } from "../words/words";
import { BeingComputed } from "./being-computed";
import { EmptyState } from "./empty-state";

/** Instead of the effects: how far they are, or that they failed. The raw figures stand beside. */
export function EffectsWaiting({ format, waiting }: { format: Format; waiting: NotReady }) {
  const { methodsPage } = words(format.language);
  return waiting.state === "computing" ? (
    <BeingComputed format={format} progress={waiting.progress} heading="h2" why={methodsPage.computingWhy} />
  ) : (
    <EmptyState title={methodsPage.failedTitle}>{methodsPage.failed}</EmptyState>
  );
}

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
