import { useEffect } from "react";

const OPEN_MENUS = 'details[name="frame-menu"][open]';

/** Folds an open menu when Escape is pressed (focus goes back to its name) or something else is pressed. */
export function FoldMenus() {
  useEffect(() => {
    const foldOthers = (event: Event) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>(OPEN_MENUS))
        if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    };
    const foldOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const menu of document.querySelectorAll<HTMLDetailsElement>(OPEN_MENUS)) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", foldOthers);
    document.addEventListener("keydown", foldOnEscape);
    return () => {
      document.removeEventListener("pointerdown", foldOthers);
      document.removeEventListener("keydown", foldOnEscape);
    };
  }, []);
  return null;
}
