import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** The commands to copy: a click takes the whole line. `batch` is the import that could be undone. */
export function Commands({ language, batch }: { language: Language; batch: number | null }) {
  const { howTo: say } = words(language).imports;
  const lines = [
    [say.template, `npm run import -- --template FOLDER --lang ${language}`],
    [say.dryRun, "npm run import -- FOLDER --dry-run"],
    [say.load, "npm run import -- FOLDER"],
    [say.profile, "npm run import -- FILE --profile seeds/profiles/bank-recovery.json"],
    [say.list, "npm run import -- --list"],
    [say.undo, `npm run import -- --undo ${batch ?? "BATCH"}`],
  ] as const;
  return (
    <section className="commands" aria-labelledby="commands">
      <h2 id="commands">{say.title}</h2>
      <p className="muted">{say.note}</p>
      <dl>
        {lines.map(([purpose, command]) => (
          <div key={command}>
            <dt>{purpose}</dt>
            <dd>
              <code className="command">{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
