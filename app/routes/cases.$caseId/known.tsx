import type { ReactNode } from "react";
import { Unknown } from "~/components/unknown";
import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** What the files say, or a dash that says that they hold nothing. */
export function Known({ language, children }: { language: Language; children: ReactNode }) {
  if (children === null || children === "")
    return <Unknown language={language} reason={words(language).oneCase.facts.notInFiles} />;
  return children;
}
