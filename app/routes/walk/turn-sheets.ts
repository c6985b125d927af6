/** Turns the sheets by key and clock, and fills the screen. */
import { enlarge } from "./enlarge";

/** Keys that turn: those of presenters' remote controls among them. */
const TURNS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  " ": (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * The sheet shown is the one that the address names: its elements may be drawn again at any time, when figures come.
 *
 * @param renew fetches the figures again; called when the clock comes round, so that a screen on a wall does not age
 * @param signal ends all of it
 */
export function turnSheets(page: Document, renew: () => void, signal: AbortSignal): void {
  const slides = () => [...page.querySelectorAll<HTMLElement>(".slide")];
  const tool = <Kind extends HTMLElement>(name: string) =>
    page.querySelector<Kind>(`.walk-tools [data-walk="${name}"]`);
  const select = () => tool("every")?.querySelector("select");
  const isOf = (name: string, { target }: Event) =>
    target instanceof Element && target.closest(`[data-walk="${name}"]`) !== null;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let focused: EventTarget | null = null;

  const shownAt = () =>
    Math.max(
      0,
      slides().findIndex((slide) => slide.matches(":target")),
    );
  const shown = () => slides()[shownAt()];
  const show = (at: number) => {
    const slide = slides()[at];
    // In the place of the address before: the way back leads to where the reader came from.
    if (slide) location.replace(`#${slide.id}`);
  };
  const wind = () => {
    clearTimeout(clock);
    const seconds = Number(select()?.value);
    if (!(seconds > 0)) return;
    clock = setTimeout(() => {
      const next = (shownAt() + 1) % Math.max(1, slides().length);
      if (next === 0) renew();
      show(next);
      wind();
    }, seconds * 1000);
  };
  const settle = () => {
    const slide = shown();
    if (slide) enlarge(slide);
  };
  const focus = () => shown()?.focus({ preventScroll: true });
  const fill = () =>
    page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen();
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target instanceof Element && event.target.closest("select, input, textarea, summary");
    const follows = event.key === " " && event.target instanceof Element && event.target.closest("a, button");
    if (field || follows) return;
    const full = tool<HTMLButtonElement>("full");
    if (event.key === "Escape" && !page.fullscreenElement) tool<HTMLAnchorElement>("leave")?.click();
    if (event.key.toLowerCase() === "f" && full && !full.hidden) fill();
    const turn = TURNS[event.key];
    if (!turn) return;
    event.preventDefault();
    show(turn(shownAt(), slides().length));
  };
  const choose = () => {
    const address = new URL(location.href);
    address.searchParams.delete("every");
    const seconds = select()?.value;
    if (seconds) address.searchParams.set("every", seconds);
    history.replaceState(history.state, "", address);
    wind();
  };
  const equip = () => {
    const [every, full, field] = [tool("every"), tool<HTMLButtonElement>("full"), select()];
    if (full) full.hidden = !page.fullscreenEnabled;
    if (every) every.hidden = false;
    const asked = new URL(location.href).searchParams.get("every") ?? "";
    if (field && [...field.options].some(({ value }) => value === asked)) field.value = asked;
  };
  const redrawn = () => {
    equip();
    settle();
    // What was in focus is there no more: the next key belongs to its sheet all the same.
    if (focused instanceof Node && !focused.isConnected && page.activeElement === page.body) focus();
  };

  page.addEventListener("focusin", ({ target }) => (focused = target), { signal });
  window.addEventListener(
    "hashchange",
    () => {
      settle();
      focus();
      wind();
    },
    { signal },
  );
  window.addEventListener("resize", settle, { signal });
  page.addEventListener("keydown", press, { signal });
  page.addEventListener("click", (event) => isOf("full", event) && fill(), { signal });
  page.addEventListener("change", (event) => isOf("every", event) && choose(), { signal });
  page.addEventListener(
    "fullscreenchange",
    () => tool("full")?.setAttribute("aria-pressed", String(page.fullscreenElement !== null)),
    { signal },
  );
  const drawing = new MutationObserver(redrawn);
  for (const main of page.querySelectorAll("main")) drawing.observe(main, { childList: true, subtree: true });
  signal.addEventListener("abort", () => {
    clearTimeout(clock);
    drawing.disconnect();
  });
  equip();
  settle();
  wind();
}
