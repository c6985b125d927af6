/** What the system says of a running process (Linux: /proc). */
import { readFileSync } from "node:fs";
import { Refusal } from "~/intake/refusal.server";

/** Ticks of a second in /proc, the same on every processor that Node 20 runs on. */
const TICKS_PER_SECOND = 100;

export function requireProc(): void {
  if (process.platform === "linux") return;
  throw new Refusal({ en: "Processes are read from /proc.", zh: "进程数据读自 /proc。" });
}

export function residentBytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

/** Time that its threads had a processor, in ms. */
export function processorMs(pid: number): number {
  // The name in brackets may hold spaces; after it come state, then user and system ticks as the 12th and 13th.
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  return ((Number(afterName[11]) + Number(afterName[12])) / TICKS_PER_SECOND) * 1000;
}

const SAMPLE_EVERY_MS = 500;

/** Resident memory of a process, looked at twice a second until it is stopped. */
export function memoryWatch(pid: number) {
  let highest = 0;
  const now = () => {
    const bytes = residentBytes(pid);
    highest = Math.max(highest, bytes);
    return bytes;
  };
  const timer = setInterval(now, SAMPLE_EVERY_MS);
  return { now, highest: () => highest, stop: () => clearInterval(timer) };
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
