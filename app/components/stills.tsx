import { Still } from "./still";

/** Before each part that keeps its own element, with its key; no text of a page holds it, since every text is escaped. */
export const partMark = (key: string): string => `<!--part ${key}-->`;
const PARTS = /<!--part (\S+)-->/;

/**
 * What the server drew part by part, see `stillParts`. A part that stays as it is keeps its element while others are
 * drawn again: the reader's place in it, a fold that is open, what was typed.
 */
export function Stills({ markup }: { markup: string }) {
  const [whole, ...keyed] = markup.split(PARTS);
  return (
    <>
      {whole && <Still markup={whole} />}
      {keyed.map((key, at) => at % 2 === 0 && <Still key={key} markup={keyed[at + 1]!} />)}
    </>
  );
}
