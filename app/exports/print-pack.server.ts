/** The board pack printed by the system's Chromium, from the page itself once it is whole: a command's and a mail's. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PAPER, WIDE_PAPER } from "~/domain/export-formats";
import { type FailureReason, type NotReady, REFUSALS } from "~/domain/heavy-answer";
import type { Bilingual } from "~/domain/text";
import { CHROMIUM_ARGUMENTS } from "./chromium";

/** Pauses between two looks at a page whose figures are still being computed. */
const LOOK_MS = 1000;
const COMPUTING: NotReady = { state: "computing", progress: { share: null, ahead: 0 } };

interface PackData {
  waiting: NotReady | null;
}

/** Why its figures cannot be had; `said`: in words for a person. */
export class PackRefused extends Error {
  override readonly name = "PackRefused";
  readonly said: Bilingual | null;

  constructor(reason: FailureReason) {
    super(`the pack's figures: ${reason}`);
    this.said = REFUSALS[reason];
  }
}

/**
 * Waits until no sheet waits for a figure.
 *
 * @param url of a running server
 * @throws PackRefused; Error with what the server answered
 */
export async function wholePack(
  url: string,
  search: URLSearchParams,
  { onWait = () => {}, signal }: { onWait?: () => void; signal?: AbortSignal } = {},
): Promise<void> {
  const data = new URLSearchParams(search);
  data.set("_data", "routes/pack");
  for (let looks = 0; ; looks++) {
    const response = await fetch(`${url}/pack?${data}`, { signal });
    const text = await response.text();
    if (response.status !== 200 && response.status !== 202)
      throw new Error(`the pack was answered by ${response.status}: ${text}`);
    const waiting = response.status === 202 ? COMPUTING : (JSON.parse(text) as PackData).waiting;
    if (waiting === null) return;
    if (waiting.state === "failed") throw new PackRefused(waiting.reason);
    if (looks === 0) onWait();
    await pause(LOOK_MS, undefined, { signal });
  }
}

/** Prints the page at an address into a file. False where the file cannot be written. */
export async function printed(
  browser: string,
  address: string,
  out: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const profile = mkdtempSync(path.join(tmpdir(), "recoup-print-"));
  rmSync(out, { force: true });
  const options = [
    ...CHROMIUM_ARGUMENTS,
    `--user-data-dir=${profile}`,
    "--no-pdf-header-footer",
    `--print-to-pdf=${out}`,
  ];
  const child = spawn(browser, [...options, address], { stdio: ["ignore", "ignore", "pipe"], signal });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  try {
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`${browser} ended with ${code}:\n${said}`);
    return existsSync(out) && statSync(out).size > 0;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The address of the pack under filters. */
export function packAddress(url: string, search: URLSearchParams, isWide = false): string {
  const asked = new URLSearchParams(search);
  if (isWide) asked.set(PAPER, WIDE_PAPER);
  return `${url}/pack${asked.size === 0 ? "" : `?${asked}`}`;
}
