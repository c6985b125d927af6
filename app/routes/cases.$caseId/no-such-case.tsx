import { Link, useLocation } from "@remix-run/react";
import { CaseSearch } from "~/components/case-search";
import { codeAt } from "~/domain/code-address";
import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** An id that nobody loaded: says so, and offers the search. */
export function NoSuchCase({ language }: { language: Language }) {
  const { oneCase } = words(language);
  const caseId = codeAt(useLocation().pathname);
  return (
    <article className="error-page">
      <h1>{oneCase.notFound.title(caseId)}</h1>
      <p>{oneCase.notFound.text}</p>
      <CaseSearch sought={caseId} language={language} />
      <p>
        <Link to="/cases">{oneCase.toCases}</Link>
      </p>
    </article>
  );
}
