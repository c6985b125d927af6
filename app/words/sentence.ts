import { type Language, marks } from "../domain/text";

type Part = string | false | null | undefined;

/** Clauses to one sentence; what is absent is left out. @example sentence("en", "It rained", "all day") // "It rained, all day." */
export function sentence(language: Language, ...clauses: readonly Part[]): string {
  const { comma, stop } = marks(language);
  return clauses.filter(Boolean).join(comma) + stop;
}

/** Sentences that follow each other; what is absent is left out. */
export function paragraph(language: Language, ...sentences: readonly Part[]): string {
  return sentences.filter(Boolean).join(marks(language).sentence);
}
