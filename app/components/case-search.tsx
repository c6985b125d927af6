import { useLocation, useNavigate } from "@remix-run/react";
import { type FormEvent, useId } from "react";
import type { Language } from "../domain/text";
import { words } from "../words/words";
import { searchText } from "./search-with";

/** Finds a case or borrower by the beginning of id or name: a GET form, so that the address holds the question. */
export function CaseSearch({ sought, language }: { sought: string; language: Language }) {
  const id = useId();
  const navigate = useNavigate();
  const { label, hint, find } = words(language).cases.search;
  const { search } = useLocation();
  const carried = [...new URLSearchParams(search)].filter(([name]) => name !== "q" && name !== "page");
  /** With scripts, a search left empty stays out of the address. */
  const showFound = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    navigate({ pathname: "/cases", search: searchText(new URLSearchParams(given as [string, string][])) });
  };
  return (
    <search>
      <form className="case-search" method="get" action="/cases" onSubmit={showFound}>
        <label htmlFor={id}>{label}</label>
        <input
          key={sought}
          id={id}
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
      </form>
    </search>
  );
}
