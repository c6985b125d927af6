import { useFetcher, useLocation } from "@remix-run/react";
import type { Language } from "../domain/text";
import { words } from "../words/words";
import { ONE_MENU_AT_A_TIME } from "./one-menu-at-a-time";
import { THEMES, type Theme } from "./theme";

const SIGNS: Record<Theme, string> = { system: "◐", light: "○", dark: "●" };

/** Light, dark or as the system: a form, so that it works without a script and is remembered by the server. */
export function ThemeSwitch({ language, theme }: { language: Language; theme: Theme }) {
  const { frame } = words(language);
  const { pathname, search } = useLocation();
  const fetcher = useFetcher();
  return (
    <details className="tool-menu" key={theme} {...ONE_MENU_AT_A_TIME}>
      <summary className="tool" aria-label={`${frame.theme}: ${frame.themes[theme]}`}>
        <span aria-hidden="true">{SIGNS[theme]}</span>
      </summary>
      <fetcher.Form className="tool-menu-list" method="post" action="/theme" preventScrollReset>
        <input type="hidden" name="returnTo" value={pathname + search} />
        {THEMES.map((choice) => (
          <button key={choice} type="submit" name="theme" value={choice} aria-pressed={choice === theme}>
            <span aria-hidden="true">{SIGNS[choice]}</span> {frame.themes[choice]}
          </button>
        ))}
      </fetcher.Form>
    </details>
  );
}
