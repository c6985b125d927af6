import { createContext, useContext } from "react";
import type { Language } from "../domain/text";

/** What a document knows of the request that made it, there even when every loader failed. */
export interface RequestFacts {
  language: Language;
  /** Names the request in the log. */
  requestId: string;
  /** The router's key of the document's own place in the history: further places have others. */
  locationKey: string;
  /** Lets the document's scripts run; unknown to the browser afterwards. */
  nonce?: string;
}

const RequestContext = createContext<RequestFacts>({
  language: "en",
  requestId: "",
  locationKey: "default",
});

export const RequestFactsProvider = RequestContext.Provider;

export function useRequestFacts(): RequestFacts {
  return useContext(RequestContext);
}
