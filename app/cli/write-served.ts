/** A file that the server makes of a page, written by a command. */
import { writeFileSync } from "node:fs";
import { Refusal } from "~/intake/refusal.server";
import { printLines } from "./print-lines";
import { servedCopy } from "./served-copy";

/** Waits for figures that are still being computed. @throws Refusal in the server's own words */
export async function writeServed(address: string, out: string): Promise<void> {
  const server = await servedCopy();
  try {
    let response = await fetch(server.url + address);
    if (response.status === 503) printLines("Computing the figures …");
    while (response.status === 503) response = await fetch(server.url + address);
    if (!response.ok) {
      const said = (await response.text()).trim();
      throw new Refusal({ en: said, zh: said });
    }
    writeFileSync(out, Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!["ENOENT", "EACCES", "EISDIR"].includes(code)) throw error;
    throw new Refusal({ en: `${out} cannot be written: ${code}.`, zh: `无法写入${out}：${code}。` });
  } finally {
    await server.stop();
  }
}
