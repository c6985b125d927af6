import { cookieValue, preferenceCookie } from "./cookie.server";
import { DEFAULT_LANGUAGE, type Language, languageOfTag } from "./domain/text";

const COOKIE = "lang";

/** The language to answer in: the URL's `lang`, else the remembered one, else the browser's, else English. */
export function requestLanguage(request: Request): Language {
  return (
    urlLanguage(request) ??
    languageOfTag(cookieValue(request.headers.get("Cookie"), COOKIE)) ??
    acceptedLanguage(request.headers.get("Accept-Language")) ??
    DEFAULT_LANGUAGE
  );
}

/** The Set-Cookie header that remembers the URL's `lang`, or null where the URL names none. */
export function rememberedLanguage(request: Request): string | null {
  const language = urlLanguage(request);
  return language && preferenceCookie(COOKIE, language);
}

function urlLanguage(request: Request): Language | null {
  return languageOfTag(new URL(request.url).searchParams.get("lang"));
}

/** The first of our languages by the header's own weights: `de, zh-CN;q=0.8, en;q=0.5` → zh. */
function acceptedLanguage(header: string | null): Language | null {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { language: languageOfTag(tag), weight: Number(weight) };
    })
    .filter(({ language, weight }) => language && weight > 0);
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.language ?? null;
}
