import type { Bar } from "./bar-list";

/** So many bars stand by their own name, so that the eye can hold them; more where they are what is chosen from. */
const NAMED = 8;

interface Rest {
  /** Keys of what is no one of the things compared: `none`, `unknown`. */
  keys: readonly string[];
  /** What the bar of all that are not named says. */
  others(count: number): string;
  othersHref?: string;
  /** What stands behind the figure of all that are not named. */
  othersNote?(others: readonly Bar[]): string;
}

/** The largest by name, all others as one bar, and the rest last: together they are the whole. */
export function shownBars(bars: readonly (Bar & { value: number })[], rest: Rest, most = NAMED): Bar[] {
  const isRest = ({ key }: Bar) => rest.keys.includes(key);
  const compared = bars.filter((bar) => !isRest(bar)).sort((a, b) => b.value - a.value);
  // A single other takes no more room by its own name.
  const named = compared.length <= most + 1 ? compared : compared.slice(0, most);
  const others = compared.slice(named.length);
  const otherBar: Bar[] =
    others.length === 0
      ? []
      : [
          {
            key: "others",
            name: rest.others(others.length),
            href: rest.othersHref ?? null,
            note: rest.othersNote?.(others),
            value: others.reduce((sum, { value }) => sum + value, 0),
            isRest: true,
          },
        ];
  return [...named, ...otherBar, ...bars.filter(isRest).map((bar) => ({ ...bar, isRest: true }))];
}
