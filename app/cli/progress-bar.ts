/** One line on a terminal that fills from left to right; nothing where `stream` ends at no terminal. */
export interface ProgressBar {
  /** `text` stands after the bar. */
  show(share: number, text: string): void;
  /** Takes the line away. */
  clear(): void;
}

const WIDTH = 30;
const EVERY_MS = 100;

export function progressBar(
  stream: NodeJS.WritableStream,
  isTerminal: boolean,
  now: () => number,
): ProgressBar {
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(share, text) {
      if (!isTerminal || now() - shownAt < EVERY_MS) return;
      shownAt = now();
      const filled = Math.round(share * WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      stream.write(`\r\u001b[K${bar} ${Math.floor(share * 100)} % ${text}`);
    },
    clear() {
      if (isTerminal) stream.write("\r\u001b[K");
    },
  };
}
