import { useLocation, useNavigate } from "@remix-run/react";
import { type FormEvent, useId } from "react";
import { searchText } from "./search-with";

interface SearchFormProps {
  /** The page that shows what is found. */
  path: string;
  sought: string;
  words: { label: string; hint: string; find: string };
}

/** Finds by the beginning of what is typed: a GET form, so that the address holds the question. */
export function SearchForm({ path, sought, words: { label, hint, find } }: SearchFormProps) {
  const id = useId();
  const navigate = useNavigate();
  const { search } = useLocation();
  const carried = [...new URLSearchParams(search)].filter(([name]) => name !== "q" && name !== "page");
  /** With scripts, a search left empty stays out of the address. */
  const showFound = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    navigate({ pathname: path, search: searchText(new URLSearchParams(given as [string, string][])) });
  };
  return (
    <search>
      <form className="search-form" method="get" action={path} onSubmit={showFound}>
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
