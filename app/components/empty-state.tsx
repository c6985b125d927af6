import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What to do next, in a sentence. */
  children: ReactNode;
  /** The command that does it, to be copied. */
  command?: string;
}

/** A page or table without content says what to do next. */
export function EmptyState({ title, children, command }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {command && <code className="command">{command}</code>}
    </div>
  );
}
