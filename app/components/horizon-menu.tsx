import { Link, useLocation } from "@remix-run/react";
import { DEFAULT_HORIZON } from "../domain/horizons";
import { HORIZONS, type Horizon } from "../domain/rules";
import type { Format } from "../format";
import { ONE_MENU_AT_A_TIME } from "../frame/one-menu-at-a-time";
import { words } from "../words/words";
import { searchWith } from "./search-with";

/** After how many days cases and episodes are judged. */
export function HorizonMenu({ format, horizon }: { format: Format; horizon: Horizon }) {
  const { pageHead } = words(format.language);
  const { search } = useLocation();
  return (
    <details className="tool-menu" key={search} {...ONE_MENU_AT_A_TIME}>
      <summary className="tool opens" data-hint={pageHead.horizonHint}>
        {pageHead.horizonDays(horizon)}
      </summary>
      <div className="tool-menu-list">
        {HORIZONS.map((days) => (
          <Link
            key={days}
            to={{ search: searchWith(search, "horizon", days === DEFAULT_HORIZON ? null : `${days}`) }}
            aria-current={days === horizon || undefined}
            preventScrollReset
          >
            {format.days(days)}
          </Link>
        ))}
      </div>
    </details>
  );
}
