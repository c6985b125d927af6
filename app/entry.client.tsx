import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { documentLanguage } from "./frame/document-language";
import { RequestFactsProvider } from "./frame/request-context";
import { partsOf } from "./frame/with-words";
import { loadWords } from "./words/words";

const requestId = document.querySelector<HTMLMetaElement>("meta[name=request-id]")?.content ?? "";
const language = documentLanguage();
const locationKey: string = window.history.state?.key ?? "default";

loadWords(language, partsOf(window.__remixRouteModules)).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RequestFactsProvider value={{ language, requestId, locationKey }}>
          <RemixBrowser />
        </RequestFactsProvider>
      </StrictMode>,
    );
  }),
);
