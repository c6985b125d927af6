/** Below this width a sheet scrolls at its own size. */
const WIDE_PX = 900;
/** A sheet is laid out at least so wide, however large it is drawn. */
const SHEET_PX = 1180;
/** Smaller than this nobody reads it from a chair: it scrolls instead. */
const LEAST_ZOOM = 0.8;
/** Halvings of the range in which the size is sought. */
const STEPS = 6;

/** The largest size at which all of the sheet is seen at once. */
export function enlarge(slide: HTMLElement): void {
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
