import { ANSWERED_DAYS } from "~/domain/officer-comparison";
import type { OfficerStanding } from "~/domain/officer-picture";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { OfficerPageReport } from "~/reports/officer/officer-page-report.server";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { words } from "~/words/words";

/** From this share on it is worth saying that cases came just after a receipt. */
const WORTH_SAYING = 0.1;

/** Expected and observed payments, how far chance explains it, or why nothing can be said. */
export function officerSentences(
  format: Format,
  { one }: OfficerWords,
  { detail, waiting, standing }: OfficerPageReport,
): (string | null)[] {
  const { reasons } = words(format.language);
  if (standing === null) {
    const reason = detail.datesAssumed ? "dates-assumed" : "not-matured";
    return [waiting ? one.waiting : one.notCompared(reasons[reason])];
  }
  const { payers, matured, expected, shrunken, flag, answeredShare, reason } = standing.score;
  const predicted = format.decimal(expected, 1);
  const ofBranch = branchSentence(format, one, standing);
  if (reason === "no-colleagues") return [one.alone(payers, matured), ofBranch];
  if (reason === "one-borrower") return [one.notCompared(reasons[reason])];
  if (reason === "none-paid") return [one.nonePaid(matured, predicted)];
  if (shrunken === null) return [one.notRated(matured, payers, predicted)];
  return [
    one.asExpected(payers, matured, predicted, format.ratioRange(shrunken.low, shrunken.high)),
    one.standing[flag ?? "within"],
    answeredShare >= WORTH_SAYING
      ? one.answered(format.share(answeredShare), format.days(ANSWERED_DAYS))
      : null,
    ofBranch,
  ];
}

/** What sets the branch apart from the bank, which is no officer's merit. */
function branchSentence(
  format: Format,
  one: OfficerWords["one"],
  { branch }: OfficerStanding,
): string | null {
  if (branch === null) return null;
  const { name, payers, matured, expected, ratio } = branch;
  const range = format.ratioRange(ratio.low, ratio.high);
  return one.branch(inLanguage(name, format.language), payers, matured, format.decimal(expected, 1), range);
}
