import { type NotReady, REFUSALS } from "../domain/heavy-answer";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { BeingComputed } from "./being-computed";
import { EmptyState } from "./empty-state";

/** What is computed and why that takes a while; what to do where it failed. */
export interface WaitingWords {
  computingWhy: string;
  failedTitle: string;
  failed: string;
}

interface FitsWaitingProps {
  format: Format;
  waiting: NotReady;
  text: WaitingWords;
}

/** Instead of what the fits say: how far they are, or that they failed. The raw figures stand beside. */
export function FitsWaiting({ format, waiting, text }: FitsWaitingProps) {
  return waiting.state === "computing" ? (
    <BeingComputed format={format} progress={waiting.progress} heading="h2" why={text.computingWhy} />
  ) : (
    <EmptyState title={text.failedTitle}>
      {inLanguage(REFUSALS[waiting.reason], format.language) ?? text.failed}
    </EmptyState>
  );
}
