import { chosenKeys, type FilterState } from "../../domain/filters";
import { NO_METHOD } from "../../domain/methods";
import type { Report, Row } from "../../domain/report";
import { marks } from "../../domain/text";
import type { Format } from "../../format";
import { listed } from "../../words/listed";
import { words } from "../../words/words";
import { effectSentence } from "../effect-sentence";
import { moneyPeriod, type PeriodFacts } from "../money-period";
import { numberAt, reasonAt, sumOf, textAt } from "../row-values";
import { ranked } from "./methods-picture";

/** How many of the most credited methods are named. */
const NAMED = 3;

/** Which method comes first on comparable cases; then what was received, how much of it followed any work, and the most credited. */
export function methodsHeadline(
  format: Format,
  report: PeriodFacts & Pick<Report, "rows" | "filters">,
): (string | null)[] {
  const { rows, filters } = report;
  const { language } = format;
  const period = moneyPeriod(format, report);
  const { methodsPage } = words(language);
  const methods = rows.filter((row) => row.method !== NO_METHOD);
  const credited = sumOf(methods, "credited_minor");
  const total = sumOf(rows, "credited_minor");
  const sentence =
    methods.length === rows.length || total <= 0
      ? methodsPage.headlineCredited(format.money(credited), period)
      : methodsPage.headline(
          format.money(total),
          period,
          format.money(credited),
          format.share(credited / total, 0.2),
        );
  const most = [...methods]
    .filter((row) => (numberAt(row, "credited_minor") ?? 0) > 0)
    .sort((a, b) => (numberAt(b, "credited_minor") ?? 0) - (numberAt(a, "credited_minor") ?? 0))
    .slice(0, NAMED)
    .map((row) => textAt(row, "label"));
  const isWorthNaming = most.length === NAMED && methods.length > NAMED;
  return [
    firstOnComparableCases(format, methods, filters),
    sentence,
    isWorthNaming ? methodsPage.mostCredited(listed(most, language)) : null,
  ];
}

/** Null while no effect is known. */
function firstOnComparableCases(
  format: Format,
  methods: readonly Row[],
  filters: FilterState,
): string | null {
  const { methodsPage } = words(format.language);
  const unasked: ReadonlySet<string | null> = new Set(["not-computed", "no-observations", "dates-assumed"]);
  if (methods.every((row) => row.effect == null && unasked.has(reasonAt(row, "effect")))) return null;
  const [passing] = ranked(methods);
  // Nobody is put forward before it is known whether he kept the rules.
  if (passing.some((row) => reasonAt(row, "open_breaches") === "not-computed")) return null;
  const first = passing.find((row) => (numberAt(row, "open_grave_breaches") ?? 0) === 0);
  if (passing.length > 0 && !first) return methodsPage.allInBreach(passing.length);
  const [low, high] = first ? [numberAt(first, "effect_low"), numberAt(first, "effect_high")] : [null, null];
  if (!first || low === null || high === null) return methodsPage.noneFirst;
  const areAllThere = !chosenKeys(filters).some((key) => key === "method" || key === "not_method");
  const effect = effectSentence(format, {
    low,
    high,
    days: filters.horizon,
    name: textAt(first, "label"),
    // The most of several; what a filter left out may recover more.
    isFirst: areAllThere && passing.length > 1,
    conduct: conductOf(format, first),
  });
  const { sentence } = marks(format.language);
  if (first !== passing[0]) return `${methodsPage.withoutBreach}${sentence}${effect}`;
  return areAllThere && passing.length === 1 ? `${effect}${sentence}${methodsPage.onlyOne}` : effect;
}

/** Its breach rate, for the same sentence, or that nothing is known of it. */
function conductOf(format: Format, row: Row): string {
  const { methodsPage } = words(format.language);
  const [per100, open] = [numberAt(row, "breaches_per_100"), numberAt(row, "open_breaches")];
  if (per100 === null) return methodsPage.conductUnknown;
  return methodsPage.withBreaches(format.decimal(per100, 1), format.count(open ?? 0));
}
