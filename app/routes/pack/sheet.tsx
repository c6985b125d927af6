import { type ReactNode, useId } from "react";

interface SheetProps {
  title: string;
  children: ReactNode;
  /** Needs no page of its own. */
  isShort?: boolean;
}

/** One sheet of the pack: a page of its own on paper, unless it is short. */
export function Sheet({ title, children, isShort = false }: SheetProps) {
  const id = useId();
  return (
    <section className={isShort ? "sheet short" : "sheet"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
