import type { ReactNode } from "react";
import type { Language } from "../domain/text";
import { words } from "../words/words";

interface HowComputedProps {
  language: Language;
  /** What may be concluded, and what may not. */
  says?: string;
  saysNot?: string;
  children?: ReactNode;
}

/** Folded out under a picture or table: how the figures come about, and how far they may be trusted. */
export function HowComputed({ language, says, saysNot, children }: HowComputedProps) {
  return (
    <details className="how-computed">
      <summary>{words(language).table.howComputed}</summary>
      <div>
        {says && <p>{says}</p>}
        {saysNot && <p>{saysNot}</p>}
        {children}
      </div>
    </details>
  );
}
