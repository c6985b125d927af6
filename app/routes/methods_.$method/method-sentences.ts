import { effectSentence } from "~/components/effect-sentence";
import type { AnalysedMethod, Within } from "~/domain/method-analysis";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { MethodPageReport } from "~/reports/method/method-page-report.server";
import type { AnalysisWords } from "~/words/en/method-analysis";
import { listed } from "~/words/listed";
import { words } from "~/words/words";

type Spoken = Pick<MethodPageReport, "detail" | "waiting" | "analysis" | "tried">;

/**
 * What it recovers on comparable cases, or why that is unknown, and where that is otherwise: for some causes, and where the
 * suggestions use it all the same. Then after cost, how soon, and where practice differs.
 */
export function methodSentences(
  format: Format,
  { one }: AnalysisWords,
  { detail, waiting, analysis, tried }: Spoken,
  method: AnalysedMethod | undefined,
): (string | null)[] {
  const { language } = format;
  const { reasons } = words(language);
  const suggested = suggestedSentence(format, one, tried);
  if (!method)
    return [
      waiting ? one.waiting : one.noEffect(reasons[detail.datesAssumed ? "dates-assumed" : "not-matured"]),
      suggested,
    ];
  const { effect, net, daysToCash, overlap, reason } = method;
  const days = detail.figures.filters.horizon;
  const points = ({ low, high }: { low: number | null; high: number | null }) =>
    format.pointsRange(low, high);
  if (effect.low === null || effect.high === null) {
    const fallback = overlap.low === null ? null : one.overlap(points(overlap));
    if (reason === "none-paid") return [words(language).methodsPage.nonePaid(method.matured), suggested];
    return [one.noEffect(reasons[reason ?? "not-estimable"]), suggested, fallback];
  }
  const { low, high } = effect;
  const spoken = effectSentence(format, { low, high, days, name: inLanguage(detail.name, language) });
  const otherwise =
    analysis && reason === null
      ? otherwiseFor(format, one, analysis.causes, method.code, { low, high })
      : null;
  return [
    // Both halves are the one thing to remember.
    otherwise === null ? spoken : spoken + marks(language).sentence + otherwise,
    suggested,
    reason === null ? null : one.descriptive(reasons[reason]),
    net && net.low !== null
      ? one.net(points(net), format.share(net.methodCostShare, 0.01), format.share(net.othersCostShare, 0.01))
      : null,
    daysToCash && daysToCash.estimate !== null
      ? one.days(
          format.decimal(daysToCash.method, 0),
          format.decimal(daysToCash.others, 0),
          format.decimal(daysToCash.estimate, 0),
        )
      : null,
  ];
}

/** Causes of default for which the whole interval lies on the side where that of all cases does not. */
function otherwiseFor(
  format: Format,
  one: AnalysisWords["one"],
  { groups, cells }: Within,
  code: string,
  whole: { low: number; high: number },
): string | null {
  const named = (isOtherwise: (low: number, high: number) => boolean) => {
    const causes = groups.flatMap((group) => {
      const cell = cells.find((each) => each.method === code && each.group === group.code);
      const { low, high } = cell?.shrunken ?? { low: null, high: null };
      if (low === null || high === null || !isOtherwise(low, high)) return [];
      return [one.ofCause(inLanguage(group.name, format.language), format.pointsRange(low, high))];
    });
    return causes.length === 0 ? null : listed(causes, format.language);
  };
  const more = whole.low > 0 ? null : named((low) => low > 0);
  const less = whole.high < 0 ? null : named((_, high) => high < 0);
  if (more !== null) return one.moreFor(more);
  return less === null ? null : one.lessFor(less);
}

function suggestedSentence(
  format: Format,
  one: AnalysisWords["one"],
  tried: MethodPageReport["tried"],
): string | null {
  if (tried === null) return null;
  if (tried.adopt + tried.try === 0) return one.triedNowhere;
  return one.triedIn(tried.adopt, tried.try, tried.cases, format.money(tried.gainMinor));
}
