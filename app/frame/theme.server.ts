import { cookieValue, preferenceCookie } from "../cookie.server";
import { THEMES, type Theme } from "./theme";

const COOKIE = "theme";

/** The remembered theme; without one the page follows the system. Rendered on the server, so nothing flashes. */
export function requestTheme(request: Request): Theme {
  return asTheme(cookieValue(request.headers.get("Cookie"), COOKIE)) ?? "system";
}

/** The Set-Cookie header that remembers a theme, or null where the word is none of ours. */
export function rememberedTheme(word: unknown): string | null {
  const theme = asTheme(word);
  return theme && preferenceCookie(COOKIE, theme);
}

function asTheme(word: unknown): Theme | null {
  return THEMES.find((theme) => theme === word) ?? null;
}
