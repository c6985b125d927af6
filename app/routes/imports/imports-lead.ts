import type { Format } from "~/format";
import type { ImportsReport } from "~/reports/imports/imports-report.server";
import { sentence } from "~/words/sentence";
import { words } from "~/words/words";
import { total } from "./batch-counts";

/** What the last import that was not undone added. */
export function importsLead({ batches }: Pick<ImportsReport, "batches">, format: Format): string {
  const { language } = format;
  const { imports: say } = words(language);
  const last = batches.find(({ status }) => status === "loaded");
  if (last === undefined) return say.nothingLoaded;
  if (last.isDemo) return sentence(language, say.leadDemo, say.leadDemoNext);
  const updated = total(last, "updated");
  return sentence(
    language,
    say.lead(format.date(last.loadedAt.slice(0, 10)), format.count(total(last, "new"))),
    updated > 0 && say.updated(format.count(updated)),
  );
}
