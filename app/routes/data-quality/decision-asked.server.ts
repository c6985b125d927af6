/** An answer to a finding, as the page's form gives it. */
import type { Visit } from "~/answers/visit.server";
import { type CommandAnswer, commandApart } from "~/intake/command-apart.server";
import { words } from "~/words/words";

const LONGEST_NAME = 80;

/** Only who sees the whole portfolio sees its findings, and so may decide them. */
export async function decisionAsked(visit: Visit, form: FormData): Promise<CommandAnswer> {
  const { decide: say } = words(visit.language).dataQuality;
  const [finding, answer, by] = ["finding", "answer", "by"].map((name) =>
    String(form.get(name) ?? "").trim(),
  );
  if (visit.scope.kind !== "everything") return { outcome: "refused", sentence: say.notYours };
  if (!by || by.length > LONGEST_NAME) return { outcome: "refused", sentence: say.nameNeeded };
  return commandApart(["decide", `--by=${by}`, "--", finding || "-", answer || "-"], visit.language);
}
