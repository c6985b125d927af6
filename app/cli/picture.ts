/** `npm run report -- NAME --out FILE.svg`: a picture of the page of that name, as its address with `.svg` answers. */
import { writeFileSync } from "node:fs";
import { PICTURE_ENDING, PICTURED } from "~/domain/export-formats";
import { Refusal } from "~/intake/refusal.server";
import { printLines } from "./print-lines";
import { servedCopy } from "./served-copy";

/** @param name of the page: `methods`, `methods/litigation` @param search filters, and which `picture`; the first of the page without @throws Refusal in the page's own words */
export async function writePicture(name: string, search: URLSearchParams, out: string): Promise<void> {
  const page = name.replace(/^\/+/, "");
  if (!PICTURED.test(`/${page}`))
    throw new Refusal({ en: `“${name}” has no pictures.`, zh: `“${name}”没有图片。` });
  const server = await servedCopy();
  try {
    const address = `${server.url}/${page}.${PICTURE_ENDING}?${search}`;
    let response = await fetch(address);
    if (response.status === 503) printLines("Computing the figures of the picture …");
    while (response.status === 503) response = await fetch(address);
    const text = await response.text();
    if (!response.ok) throw new Refusal({ en: text.trim(), zh: text.trim() });
    writeFileSync(out, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!["ENOENT", "EACCES", "EISDIR"].includes(code)) throw error;
    throw new Refusal({ en: `${out} cannot be written: ${code}.`, zh: `无法写入${out}：${code}。` });
  } finally {
    await server.stop();
  }
}
