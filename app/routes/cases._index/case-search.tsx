import { Form, useLocation } from "@remix-run/react";
import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** Finds a case or borrower by the beginning of id or name: a GET form, so that the address holds the question. */
export function CaseSearch({ sought, language }: { sought: string; language: Language }) {
  const { label, hint, find } = words(language).cases.search;
  const { search } = useLocation();
  const carried = [...new URLSearchParams(search)].filter(([name]) => name !== "q" && name !== "page");
  return (
    <Form className="case-search" method="get" action="/cases" role="search">
      <label htmlFor="q">{label}</label>
      <input
        key={sought}
        id="q"
        name="q"
        type="search"
        defaultValue={sought}
        maxLength={100}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
      />
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{find}</button>
    </Form>
  );
}
