import type { ReactNode } from "react";

interface NumberHeadsProps {
  /** Of the column that names the rows. */
  first: string;
  heads: readonly { key: string; head: ReactNode }[] | readonly string[];
  /** A last column of words. */
  last?: string;
}

/** The head of a table whose rows are named and whose other columns are numbers. */
export function NumberHeads({ first, heads, last }: NumberHeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {heads.map((each) => {
          const { key, head } = typeof each === "string" ? { key: each, head: each } : each;
          return (
            <th key={key} scope="col" className="number">
              {head}
            </th>
          );
        })}
        {last !== undefined && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}
