/** A long list of elements as XML, in pieces that each hold whole elements: memory stays flat. */
import { type ZipEntry, ZipError } from "./zip-archive.server";

/** Characters of one element; a row of 16,384 cells has about a million. */
const LONGEST_ELEMENT = 1 << 22;

/** Cut before the last element of this name that a piece begins. Throws a ZipError where one element has no end. */
export async function* xmlPieces(entry: ZipEntry, name: string): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let opening: string | null = null;
  for await (const chunk of entry.chunks()) {
    const searched = Math.max(0, rest.length - name.length - 8);
    rest += decoder.decode(chunk, { stream: true });
    // Some writers give all names a prefix: <x:row>.
    opening ??= new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`).exec(rest)?.[0].slice(0, -1) ?? null;
    const cut = opening === null ? -1 : rest.lastIndexOf(opening);
    if (cut > 0 && cut >= searched) {
      yield rest.slice(0, cut);
      rest = rest.slice(cut);
    }
    if (rest.length > LONGEST_ELEMENT) throw new ZipError("too-large");
  }
  yield rest + decoder.decode();
}
