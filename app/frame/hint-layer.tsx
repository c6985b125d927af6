import { useEffect, useRef } from "react";

const GAP_PX = 6;
const MARGIN_PX = 8;

/**
 * Shows the `data-hint` of whatever is pointed at or focused. One layer for the page: it lies above scrolling
 * tables, which would clip a hint of their own. Elements with a hint carry the same text for screen readers.
 */
export function HintLayer() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = layer.current;
    if (!box || typeof box.showPopover !== "function") return;
    let anchor: Element | null = null;
    const show = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      anchor = target?.closest("[data-hint]") ?? null;
      if (!anchor) return hide();
      box.textContent = anchor.getAttribute("data-hint");
      if (!box.matches(":popover-open")) box.showPopover();
      place(box, anchor.getBoundingClientRect());
    };
    const hide = () => {
      if (box.matches(":popover-open")) box.hidePopover();
    };
    // Focus itself scrolls its element into sight; the hint goes along.
    const follow = () => {
      if (anchor?.contains(document.activeElement)) place(box, anchor.getBoundingClientRect());
      else hide();
    };
    const hideOnEscape = (event: KeyboardEvent) => event.key === "Escape" && hide();
    document.addEventListener("mouseover", show);
    document.addEventListener("focusin", show);
    document.addEventListener("focusout", hide);
    document.addEventListener("scroll", follow, true);
    document.addEventListener("keydown", hideOnEscape);
    return () => {
      document.removeEventListener("mouseover", show);
      document.removeEventListener("focusin", show);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("scroll", follow, true);
      document.removeEventListener("keydown", hideOnEscape);
    };
  }, []);
  return <div ref={layer} className="hint" aria-hidden="true" {...{ popover: "manual" }} />;
}

/** Below the anchor where there is room, else above; never beyond the window's edges. */
function place(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const below = anchor.bottom + GAP_PX;
  const top = below + height + MARGIN_PX <= window.innerHeight ? below : anchor.top - height - GAP_PX;
  const left = Math.min(
    Math.max(anchor.left, MARGIN_PX),
    document.documentElement.clientWidth - width - MARGIN_PX,
  );
  box.style.top = `${Math.max(top, MARGIN_PX)}px`;
  box.style.left = `${Math.max(left, MARGIN_PX)}px`;
}
