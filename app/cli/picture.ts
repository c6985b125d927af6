/** `npm run report -- NAME --out FILE.svg`: a picture of the page of that name, as its address with `.svg` answers. */
import { PICTURE_ENDING, PICTURED } from "~/domain/export-formats";
import { Refusal } from "~/intake/refusal.server";
import { writeServed } from "./write-served";

/**
 * @param name of the page: `methods`, `methods/litigation`
 * @param search filters, and which `picture`; the first of the page without
 * @throws Refusal in the page's own words
 */
export async function writePicture(name: string, search: URLSearchParams, out: string): Promise<void> {
  const page = name.replace(/^\/+/, "");
  if (!PICTURED.test(`/${page}`))
    throw new Refusal({ en: `“${name}” has no pictures.`, zh: `“${name}”没有图片。` });
  await writeServed(`/${page}.${PICTURE_ENDING}?${search}`, out);
}
