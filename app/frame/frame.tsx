import { Link, NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { searchWith } from "../components/search-with";
import { DEMO_NOTICE } from "../domain/demo";
import { entryOf, LANGUAGES, type Language } from "../domain/text";
import { words } from "../words/words";
import { ONE_MENU_AT_A_TIME } from "./one-menu-at-a-time";
import { carriedSearch, PAGES, pageTarget } from "./pages";
import { ProgressBar } from "./progress-bar";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

interface FrameProps {
  language: Language;
  theme: Theme;
  /** The simulated demo portfolio is loaded. */
  demo: boolean;
  children: ReactNode;
}

/** What stands around every page: name, navigation, language, colours, and the demo banner while it is true. */
export function Frame({ language, theme, demo, children }: FrameProps) {
  const { product, frame } = words(language);
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip-link" href="#content">
        {frame.skipToContent}
      </a>
      <ProgressBar label={frame.loading} />
      <header className="top-bar">
        {demo && <p className="demo-banner">{DEMO_NOTICE}</p>}
        <div className="top-bar-inner">
          <Link className="product" to="/">
            <Mark />
            {product}
          </Link>
          <WideNavigation language={language} />
          {/* On a phone the navigation folds; a details element folds without a script. */}
          <details className="menu" key={pathname} {...ONE_MENU_AT_A_TIME}>
            <summary>{frame.menu}</summary>
            <Navigation language={language} className="navigation" />
          </details>
          <div className="tools">
            <LanguageSwitch language={language} />
            <ThemeSwitch language={language} theme={theme} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Navigation({ language, className }: { language: Language; className: string }) {
  const { frame, pages } = words(language);
  const search = carriedSearch(useLocation().search);
  return (
    <nav className={className} aria-label={frame.navigation}>
      {PAGES.map((page) => (
        <NavLink key={page.key} to={pageTarget(page, search)} end={page.path === "/"}>
          {pages[page.key]}
        </NavLink>
      ))}
    </nav>
  );
}

/** A row of names; those of a group behind a name of their own. */
function WideNavigation({ language }: { language: Language }) {
  const { frame, pages } = words(language);
  const { pathname, search: typed } = useLocation();
  const search = carriedSearch(typed);
  const link = (page: (typeof PAGES)[number]) => (
    <NavLink key={page.key} to={pageTarget(page, search)} end={page.path === "/"}>
      {pages[page.key]}
    </NavLink>
  );
  const groups = Object.entries(frame.groups) as [keyof typeof frame.groups, string][];
  return (
    <nav className="navigation navigation-wide" aria-label={frame.navigation}>
      {PAGES.filter((page) => !("group" in page)).map(link)}
      {groups.map(([group, name]) => (
        <details key={`${group} ${pathname}`} className="tool-menu navigation-group" {...ONE_MENU_AT_A_TIME}>
          <summary>{name}</summary>
          <div className="tool-menu-list">
            {PAGES.filter((page) => "group" in page && page.group === group).map(link)}
          </div>
        </details>
      ))}
    </nav>
  );
}

/** The same page in the other languages: everything else of the address stays. */
function LanguageSwitch({ language }: { language: Language }) {
  const { search } = useLocation();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <Link
      key={other}
      className="tool"
      to={{ search: searchWith(search, "lang", other) }}
      hrefLang={other}
      lang={entryOf(other).tag}
      data-hint={entryOf(other).invitation}
      // A browser holds one language's words: the other comes with a document of its own.
      reloadDocument
    >
      {entryOf(other).name}
    </Link>
  ));
}

/** The mark: what was lent, and the part of it that came back. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle className="mark-lent" cx="10" cy="10" r="7.5" />
      <path className="mark-back" d="M3.5 13.75A7.5 7.5 0 0 1 10 2.5" />
    </svg>
  );
}
