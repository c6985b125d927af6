/** What a command says: on standard error for people, as JSON on standard output for programs; a terminal obeys none of it. */
import { terminalText } from "~/intake/refusal.server";

export function printLines(lines: string): void {
  console.error(terminalText(lines));
}

/** JSON escapes control characters, except the second half of them. */
export function printJson(value: unknown, indent?: number): void {
  const text = JSON.stringify(value, null, indent);
  console.log(
    text.replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
  );
}
