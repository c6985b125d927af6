/** Turns the sheets by key and clock, makes each as large as the screen allows, and fills the screen. */

/** Below this width a sheet scrolls at its own size. */
const WIDE_PX = 900;
/** A sheet is laid out at least so wide, however large it is drawn. */
const SHEET_PX = 1180;
/** Smaller than this nobody reads it from a chair: it scrolls instead. */
const LEAST_ZOOM = 0.8;
/** Halvings of the range in which the size is sought. */
const STEPS = 6;

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
 * @param renew fetches the figures again; called when the clock comes round, so that a screen on a wall does not age
 * @returns what ends all of it
 */
export function turnSheets(page: Document, renew: () => void): () => void {
  const slides = [...page.querySelectorAll<HTMLElement>(".slide")];
  const tool = <Kind extends HTMLElement>(name: string) =>
    page.querySelector<Kind>(`.walk-tools [data-walk="${name}"]`);
  const [every, full, leave] = [
    tool("every"),
    tool<HTMLButtonElement>("full"),
    tool<HTMLAnchorElement>("leave"),
  ];
  const select = every?.querySelector("select");
  const ending = new AbortController();
  let clock: ReturnType<typeof setTimeout> | undefined;

  const shownAt = () =>
    Math.max(
      0,
      slides.findIndex((slide) => slide.matches(":target")),
    );
  const show = (at: number) => {
    const slide = slides[at];
    // In the place of the address before: the way back leads to where the reader came from.
    if (slide) location.replace(`#${slide.id}`);
  };
  const wind = () => {
    clearTimeout(clock);
    const seconds = Number(select?.value);
    if (!(seconds > 0) || slides.length === 0) return;
    clock = setTimeout(() => {
      const next = (shownAt() + 1) % slides.length;
      if (next === 0) renew();
      show(next);
      wind();
    }, seconds * 1000);
  };
  const settle = () => {
    const slide = slides[shownAt()];
    if (slide) enlarge(slide);
    wind();
  };
  const fill = () =>
    page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen();
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target instanceof Element && event.target.closest("select, input, textarea, summary");
    const follows = event.key === " " && event.target instanceof Element && event.target.closest("a, button");
    if (field || follows) return;
    if (event.key === "Escape" && !page.fullscreenElement) leave?.click();
    if (event.key.toLowerCase() === "f" && full && !full.hidden) fill();
    const turn = TURNS[event.key];
    if (!turn) return;
    event.preventDefault();
    show(turn(shownAt(), slides.length));
  };
  const choose = () => {
    const address = new URL(location.href);
    address.searchParams.delete("every");
    if (select?.value) address.searchParams.set("every", select.value);
    history.replaceState(history.state, "", address);
    wind();
  };

  const { signal } = ending;
  const turned = () => {
    settle();
    slides[shownAt()]?.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", turned, { signal });
  window.addEventListener("resize", settle, { signal });
  page.addEventListener("keydown", press, { signal });
  page.addEventListener(
    "fullscreenchange",
    () => full?.setAttribute("aria-pressed", String(page.fullscreenElement !== null)),
    { signal },
  );
  full?.addEventListener("click", fill, { signal });
  select?.addEventListener("change", choose, { signal });
  if (full) full.hidden = !page.fullscreenEnabled;
  if (every) every.hidden = false;
  const asked = new URL(location.href).searchParams.get("every") ?? "";
  if (select && [...select.options].some(({ value }) => value === asked)) select.value = asked;
  settle();
  return () => {
    clearTimeout(clock);
    ending.abort();
  };
}

/** The largest size at which all of the sheet is seen at once. */
function enlarge(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>(".slide-body");
  if (!body) return;
  body.style.removeProperty("zoom");
  body.style.setProperty("opacity", "1");
  if (innerWidth < WIDE_PX) return;
  const fits = (zoom: number) => {
    body.style.setProperty("zoom", String(zoom));
    return body.scrollHeight <= body.clientHeight && body.scrollWidth <= body.clientWidth;
  };
  let [low, high] = [LEAST_ZOOM, Math.max(LEAST_ZOOM, innerWidth / SHEET_PX)];
  if (fits(high)) return;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
