import type { Language } from "../domain/text";
import { UNKNOWN_TEXT } from "../format/numerals";
import { words } from "../words/words";

/** An en dash that says, pointed at or focused, why there is no figure. */
export function Unknown({ language, reason }: { language: Language; reason: string | null }) {
  const { states } = words(language);
  if (!reason) return <span title={states.unknown}>{UNKNOWN_TEXT}</span>;
  return (
    <button type="button" className="unknown" data-hint={reason} aria-label={`${states.unknown}: ${reason}`}>
      {UNKNOWN_TEXT}
    </button>
  );
}
