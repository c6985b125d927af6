import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { RequestFactsProvider } from "./frame/request-context";
import { loadWords } from "./words/words";

const requestId = document.querySelector<HTMLMetaElement>("meta[name=request-id]")?.content ?? "";
const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const locationKey: string = window.history.state?.key ?? "default";

loadWords(language).then(() =>
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
