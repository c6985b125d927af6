import type { ComparedMonths, Shortcut } from "~/domain/comparison-shortcuts";
import type { PeriodWords } from "~/words/en/periods";

interface PeriodFormProps {
  text: PeriodWords;
  search: string;
  path: string;
  months: ComparedMonths;
  shortcuts: readonly { shortcut: Shortcut; months: ComparedMonths }[];
}

const KEYS = ["from", "to", "vs_from", "vs_to"] as const;

/** Pairs of periods by one click, any other by a plain GET form; the address holds the pair. */
export function PeriodForm({ text, search, path, months, shortcuts }: PeriodFormProps) {
  const own: readonly string[] = [...KEYS, "sort", "page"];
  const carried = [...new URLSearchParams(search)].filter(([name]) => !own.includes(name));
  const addressOf = (pair: Partial<ComparedMonths>) => {
    const parameters = new URLSearchParams(carried);
    for (const key of KEYS) if (pair[key]) parameters.set(key, pair[key]);
    const query = parameters.toString();
    return query ? `${path}?${query}` : path;
  };
  const field = (key: (typeof KEYS)[number], label: string) => (
    <label>
      {label} <input type="month" name={key} required defaultValue={months[key] ?? ""} />
    </label>
  );
  return (
    <div className="period-form">
      <p className="onward">
        <span>{text.offer}</span>
        {shortcuts.map(({ shortcut, months: pair }) => (
          <a key={shortcut} href={addressOf(pair)}>
            {text.shortcuts[shortcut]}
          </a>
        ))}
        {months.vs_from !== null && (
          <a href={addressOf({ from: months.from, to: months.to })}>{text.remove}</a>
        )}
      </p>
      <form method="get" action={path} className="month-pair">
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {field("from", text.from)}
        {field("to", text.to)}
        {field("vs_from", text.with)}
        {field("vs_to", text.to)}
        <button type="submit">{text.apply}</button>
      </form>
    </div>
  );
}
