import { numberAt, textAt } from "~/components/row-values";
import type { Row } from "~/domain/report";
import type { OfficerDot } from "./officers-view";

/** More dots than these cannot be pointed at, and weigh more than the rest of the page. */
const MOST_DOTS = 400;

/** Squares of the picture across and up, in which officers who are too many are drawn together. */
const SQUARES = { across: 48, up: 24 };

/** Each officer whose share is known, or those of each square of the picture at their middle. */
export function officerDots(officers: readonly Row[]): OfficerDot[] {
  const dots = officers.flatMap((row) => {
    const share = numberAt(row, "raw_rate");
    const episodes = numberAt(row, "matured_episodes");
    return share === null || episodes === null
      ? []
      : [{ officers: 1, name: textAt(row, "name"), episodes, share }];
  });
  return dots.length > MOST_DOTS ? together(dots) : dots;
}

function together(dots: readonly OfficerDot[]): OfficerDot[] {
  const most = (value: (dot: OfficerDot) => number) =>
    dots.reduce((largest, dot) => Math.max(largest, value(dot)), 0) || 1;
  const [mostEpisodes, mostShare] = [most(({ episodes }) => episodes), most(({ share }) => share)];
  const squares = new Map<string, OfficerDot>();
  for (const { name, episodes, share } of dots) {
    const across = Math.round((episodes / mostEpisodes) * SQUARES.across);
    const key = `${across} ${Math.round((share / mostShare) * SQUARES.up)}`;
    const square = squares.get(key) ?? { officers: 0, name, episodes: 0, share: 0 };
    square.officers++;
    square.episodes += (episodes - square.episodes) / square.officers;
    square.share += (share - square.share) / square.officers;
    squares.set(key, square);
  }
  return [...squares.values()].map((square) => ({ ...square, episodes: Math.round(square.episodes) }));
}
