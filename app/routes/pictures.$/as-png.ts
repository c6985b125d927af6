/** Pictures as PNG, made by the browser from their own SVG: to save, and to paste. */

/** Pixels for each pixel of the picture: sharp on paper and on fine screens. */
const SCALE = 2;

/** Shows the buttons and serves them. */
export function offerPng(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-png], [data-copy]")) {
    if (!button.hidden) continue;
    button.hidden = false;
    button.addEventListener("click", () => serve(button));
  }
}

async function serve(button: HTMLButtonElement): Promise<void> {
  const ways = button.closest<HTMLElement>(".picture-ways");
  const image = ways?.parentElement?.querySelector("img");
  const status = ways?.querySelector("[role=status]");
  const isCopy = "copy" in button.dataset;
  try {
    if (!image) throw new Error("offerPng requires a picture beside its buttons");
    // The promise, not the picture: some browsers allow copying only at once.
    if (isCopy) await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(image) })]);
    else save(await pngOf(image), (button.dataset.png ?? "picture.svg").replace(/svg$/, "png"));
    if (status) status.textContent = isCopy ? (ways?.dataset.copied ?? "") : "";
  } catch {
    if (status) status.textContent = ways?.dataset.failed ?? "";
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @throws Error where the picture cannot be drawn */
async function pngOf(image: HTMLImageElement): Promise<Blob> {
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("no picture was made");
  return blob;
}
