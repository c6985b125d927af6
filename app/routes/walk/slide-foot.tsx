import { searchWith } from "~/components/search-with";
import type { PackSheet } from "../pack/sheets";
import type { WalkProps } from "./walk-props";

interface SlideFootProps extends WalkProps {
  sheets: readonly PackSheet[];
  at: number;
}

/** Back, every sheet by its number, on; and the page that says more. */
export function SlideFoot({ format: { language }, walkText: say, search, sheets, at }: SlideFootProps) {
  const [previous, sheet, next] = [sheets[at - 1], sheets[at], sheets[at + 1]];
  const asked = searchWith(searchWith(search, "every", null), "lang", language);
  return (
    <footer className="slide-foot">
      <nav aria-label={say.sheets}>
        <Way to={previous} name={`← ${say.previous}`} />
        <ol>
          {sheets.map(({ key, pageName }, number) => (
            <li key={key}>
              <a
                href={`#${key}`}
                aria-current={number === at ? "page" : undefined}
                aria-label={`${number + 1} ${pageName(language)}`}
                data-hint={pageName(language)}
              >
                {number + 1}
              </a>
            </li>
          ))}
        </ol>
        <span className="slide-at">{say.at(at + 1, sheets.length)}</span>
        <Way to={next} name={`${say.next} →`} />
      </nav>
      {sheet && <a href={`${sheet.path}${asked}`}>{say.more(sheet.pageName(language))}</a>}
    </footer>
  );
}

/** Keeps its place at both ends. */
function Way({ to, name }: { to: PackSheet | undefined; name: string }) {
  return to ? (
    <a href={`#${to.key}`}>{name}</a>
  ) : (
    <span className="slide-end" aria-hidden="true">
      {name}
    </span>
  );
}
