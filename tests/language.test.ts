import { describe, expect, test } from "vitest";
import { rememberedTheme, requestTheme } from "~/frame/theme.server";
import { rememberedLanguage, requestLanguage } from "~/language.server";

const request = (url: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${url}`, { headers });

describe("the language of an answer", () => {
  test("is the URL's before the remembered one before the browser's before English", () => {
    const headers = { Cookie: "theme=dark; lang=en", "Accept-Language": "zh" };
    expect(requestLanguage(request("/?lang=zh", headers))).toBe("zh");
    expect(requestLanguage(request("/", headers))).toBe("en");
    expect(requestLanguage(request("/", { "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8" }))).toBe("zh");
    expect(requestLanguage(request("/"))).toBe("en");
  });

  test.each([
    ["de, en;q=0.4, zh-CN;q=0.8", "zh"],
    ["EN-gb, zh", "en"],
    ["zh;q=0, en;q=0.1", "en"],
    ["de, fr", "en"],
    ["*", "en"],
  ])("weighs Accept-Language %s", (header, language) => {
    expect(requestLanguage(request("/", { "Accept-Language": header }))).toBe(language);
  });

  test("passes over what is no language of ours", () => {
    expect(requestLanguage(request("/?lang=fr", { Cookie: "lang=xx; slang=zh" }))).toBe("en");
  });

  test("is remembered only when the URL names it", () => {
    expect(rememberedLanguage(request("/methods?lang=zh"))).toBe(
      "lang=zh; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
    );
    expect(rememberedLanguage(request("/methods?lang=fr"))).toBeNull();
    expect(rememberedLanguage(request("/methods"))).toBeNull();
  });
});

test("the theme is the remembered one, else the system's, and only ours are remembered", () => {
  expect(requestTheme(request("/", { Cookie: "lang=zh; theme=dark" }))).toBe("dark");
  expect(requestTheme(request("/", { Cookie: "theme=pink" }))).toBe("system");
  expect(requestTheme(request("/"))).toBe("system");
  expect(rememberedTheme("light")).toMatch(/^theme=light; Path=\//);
  expect(rememberedTheme("light; Domain=evil")).toBeNull();
});
