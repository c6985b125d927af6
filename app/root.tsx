import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useLookAgain } from "./components/look-again";
import { DEFAULT_LANGUAGE, entryOf } from "./domain/text";
import { ErrorPage } from "./frame/error-page";
import { FoldMenus } from "./frame/fold-menus";
import { Frame } from "./frame/frame";
import { HintLayer } from "./frame/hint-layer";
import { useRequestFacts } from "./frame/request-context";
import type { Theme } from "./frame/theme";
import { useLoadedWords } from "./frame/use-loaded-words";
import { loader } from "./root-loader.server";
import darkAddress from "./styles/dark.css";
import printAddress from "./styles/print.css";
import screenAddress from "./styles/screen.css";
import { words } from "./words/words";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: screenAddress },
  { rel: "stylesheet", href: printAddress, media: "print" },
];

/** Where a page has no title of its own: errors, addresses that lead nowhere. */
export const meta: MetaFunction = () => [{ title: words(DEFAULT_LANGUAGE).product }];

export { loader };

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const state = useRouteLoaderData<typeof loader>("root");
  const facts = useRequestFacts();
  const language = state?.language ?? facts.language;
  const theme = state?.theme ?? "system";
  useLoadedWords(language);
  return (
    <html lang={entryOf(language).tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="request-id" content={facts.requestId} />
        <Meta />
        <Links />
        <DarkStyle theme={theme} />
      </head>
      <body>
        <Frame language={language} theme={theme} demo={state?.demo ?? false}>
          {children}
        </Frame>
        <HintLayer />
        <FoldMenus />
        <ScrollRestoration nonce={facts.nonce} />
        <Scripts nonce={facts.nonce} />
      </body>
    </html>
  );
}

/** A page that shows all but what is still being computed, and says so in its data, looks again by itself. */
export default function Root() {
  const page = useMatches().at(-1)?.data as { isWaiting?: boolean } | undefined;
  useLookAgain(page, page?.isWaiting ? LOOK_AGAIN_MS : null);
  return <Outlet />;
}

const LOOK_AGAIN_MS = 8000;

export function ErrorBoundary() {
  return <ErrorPage />;
}

/** One sheet of dark colours; the theme decides when it applies, so no colour is written twice. */
function DarkStyle({ theme }: { theme: Theme }) {
  const media = { system: "screen and (prefers-color-scheme: dark)", dark: "screen", light: "not all" }[
    theme
  ];
  return <link rel="stylesheet" href={darkAddress} media={media} />;
}
