/** The lot of a tenth: which planned cases stay with usual handling, by the case's own code and nothing else. */

/** FNV-1a, then mixed, so that codes that differ in their last digit fall anywhere. */
export function lotOf(code: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < code.length; at += 1) hash = Math.imul(hash ^ code.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** @param share of planned cases that stay with usual handling */
export const staysUsual = (code: string, share: number): boolean => lotOf(code) < share;
