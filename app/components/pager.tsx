import { Link } from "@remix-run/react";
import type { Format } from "../format";
import { words } from "../words/words";
import { searchWith } from "./search-with";

interface PagerProps {
  format: Format;
  /** Counted from 1. */
  page: number;
  pageSize: number;
  /** Rows in all. */
  total: number;
  search: string;
}

/** Where in a long table one is, and the way on; nothing where all rows fit. */
export function Pager({ format, page, pageSize, total, search }: PagerProps) {
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  if (lastPage === 1) return null;
  const { label, position, previous, next } = words(format.language).pager;
  const shown = Math.min(page, lastPage);
  const first = (shown - 1) * pageSize + 1;
  const last = Math.min(shown * pageSize, total);
  const to = (target: number) => ({ search: searchWith(search, "page", target === 1 ? null : `${target}`) });
  return (
    <nav className="pager" aria-label={label}>
      {shown > 1 ? <Link to={to(shown - 1)}>← {previous}</Link> : <span className="muted">← {previous}</span>}
      <span>{position(format.count(first), format.count(last), format.count(total))}</span>
      {shown < lastPage ? <Link to={to(shown + 1)}>{next} →</Link> : <span className="muted">{next} →</span>}
    </nav>
  );
}
