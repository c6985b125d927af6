import type { ReactNode } from "react";

/**
 * What a row means, under its name: folded on a phone, where the column of the same words (`in-own-column`) has no room;
 * nowhere else shown.
 */
export function RowDefinition({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className="row-definition">
      <summary>{name}</summary>
      <div className="row-definition-text">{children}</div>
    </details>
  );
}
