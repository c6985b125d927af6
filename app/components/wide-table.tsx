import type { ReactNode } from "react";

interface WideTableProps {
  /** Id of what names it. */
  labelledBy: string;
  /** Beside those that every table has. */
  className?: string;
  children: ReactNode;
}

/** A table that scrolls by itself where it is wider than the page, reached by keyboard. */
export function WideTable({ labelledBy, className, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      <table
        className={className ? `report-table ${className}` : "report-table"}
        aria-labelledby={labelledBy}
      >
        {children}
      </table>
    </section>
  );
}
