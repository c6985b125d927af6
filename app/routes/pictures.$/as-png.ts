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
  const { png, copy } = button.dataset;
  const ways = button.closest<HTMLElement>(".picture-ways");
  const status = ways?.querySelector("[role=status]");
  try {
    if (png) await save(png);
    // The promise, not the picture: some browsers allow copying only at once.
    if (copy)
      await navigator.clipboard.write([
        new ClipboardItem({ "image/png": pngOf(copy).then(({ blob }) => blob) }),
      ]);
    if (status) status.textContent = copy ? (ways?.dataset.copied ?? "") : "";
  } catch {
    if (status) status.textContent = ways?.dataset.failed ?? "";
  }
}

async function save(href: string): Promise<void> {
  const { blob, name } = await pngOf(href);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @throws Error where the picture cannot be had or drawn */
async function pngOf(href: string): Promise<{ blob: Blob; name: string }> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} was answered by ${response.status}`);
  const [, name = "picture.svg"] =
    /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("no picture was made");
  return { blob, name: name.replace(/svg$/, "png") };
}
