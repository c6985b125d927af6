/** Reading and writing the plain preference cookies (language, theme); nothing secret is ever kept in one. */

const ONE_YEAR_SECONDS = 31_536_000;

/** The value of a cookie in a Cookie header, or null. */
export function cookieValue(header: string | null, name: string): string | null {
  const prefix = `${name}=`;
  const pair = (header ?? "").split(/;\s*/).find((part) => part.startsWith(prefix));
  return pair ? pair.slice(prefix.length) : null;
}

/** A Set-Cookie header that keeps a preference for a year. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; HttpOnly; SameSite=Lax`;
}
