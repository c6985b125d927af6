import { useEffect } from "react";
import type { Language } from "../domain/text";
import { hasWords } from "../words/words";

/** A browser holds the words of one language: where the page has come to be in the other, it is loaded afresh. */
export function useLoadedWords(language: Language): void {
  useEffect(() => {
    if (!hasWords(language)) window.location.reload();
  }, [language]);
}
