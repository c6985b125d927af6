interface AuthorFieldProps {
  label: string;
  /** Characters. */
  longest: number;
  typed?: string;
}

/** Who writes, as kept with what he writes. */
export function AuthorField({ label, longest, typed }: AuthorFieldProps) {
  return (
    <label>
      {label}
      <input type="text" name="by" required maxLength={longest} autoComplete="name" defaultValue={typed} />
    </label>
  );
}
