import { AuthorField } from "./author-field";

interface WithdrawFormProps {
  action: string;
  text: { manage: string; by: string; withdraw: string; withdrawNote: string };
  /** Of the choice. */
  label: string;
  /** What was written and can be withdrawn. */
  lines: readonly { id: number; text: string }[];
  /** Characters of the name. */
  longest: number;
}

/** Takes back one of the lines that people wrote here; nothing where there is none. */
export function WithdrawForm({ action, text, label, lines, longest }: WithdrawFormProps) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{text.manage}</summary>
      <form method="post" action={action} className="annotation-form">
        <label className="wide">
          {label}
          <select name="id" required>
            {lines.map((line) => (
              <option key={line.id} value={line.id}>
                {line.text}
              </option>
            ))}
          </select>
        </label>
        <AuthorField label={text.by} longest={longest} />
        <button className="button" type="submit" name="act" value="withdraw">
          {text.withdraw}
        </button>
        <p className="figure-note">{text.withdrawNote}</p>
      </form>
    </details>
  );
}
