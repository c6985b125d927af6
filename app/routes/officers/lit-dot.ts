import { type SyntheticEvent, useRef } from "react";

/** For what holds the table: a row pointed at or focused lights its dot in the picture. */
export function useLitDot() {
  const lit = useRef<Element | null>(null);
  const light = ({ target }: SyntheticEvent) => {
    lit.current?.classList.remove("lit");
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    const code = row?.dataset.row;
    lit.current = code
      ? document.querySelector(`.officer-funnel [data-officer="${CSS.escape(code)}"]`)
      : null;
    lit.current?.classList.add("lit");
  };
  return { onMouseOver: light, onFocus: light };
}
