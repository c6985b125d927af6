import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Still } from "~/components/still";
import { Stills } from "~/components/stills";
import { NO_FILTERS } from "~/domain/filters";
import type { Format } from "~/format";
import { stillPart, stillParts } from "~/frame/still-part.server";

interface BodyProps {
  format: Format;
  found: string | null;
  folds: readonly string[];
}

function Body({ found, folds }: BodyProps) {
  return (
    <>
      <h2>Head</h2>
      {found && <p>{found}</p>}
      {folds.map((fold) => (
        <details key={fold}>{fold}</details>
      ))}
      <p>{"<!--part 1-->"}</p>
    </>
  );
}

const shown = { filters: NO_FILTERS, currency: "CNY" };
const request = new Request("http://localhost/methods");
const parts = (found: string | null) =>
  stillParts("body", Body, () => undefined)(shown, { found, folds: ["a", "b"] }, request);
const keyed = (markup: string) =>
  new Map([...markup.matchAll(/<!--part (\S+)-->(.*?)(?=<!--|$)/g)].map(([, key, part]) => [key, part]));

test("what stands beside figures that come later keeps its key and its markup to the letter", () => {
  const [before, after] = [keyed(parts(null)), keyed(parts("3 %"))];
  expect(before.size).toBe(4);
  expect(after.size).toBe(5);
  for (const [key, part] of before) expect(after.get(key)).toBe(part);
});

test("each part has an element of its own, in order, and nothing is lost or added", () => {
  const drawn = renderToStaticMarkup(<Stills markup={parts("3 %")} />);
  expect(drawn.match(/<div class="still">/g)).toHaveLength(5);
  const whole = stillPart("body", Body, () => undefined)(shown, { found: "3 %", folds: ["a", "b"] }, request);
  expect(drawn.replaceAll(/<\/?div[^>]*>/g, "")).toBe(whole);
  expect(renderToStaticMarkup(<Stills markup={whole} />)).toBe(
    renderToStaticMarkup(<Still markup={whole} />),
  );
});
