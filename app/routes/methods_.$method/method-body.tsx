import { effectSentence } from "~/components/effect-sentence";
import { CashCurves } from "~/components/effects/cash-curves";
import { CheckTable } from "~/components/effects/check-table";
import { LovePlot } from "~/components/effects/love-plot";
import { Remedies } from "~/components/effects/remedies";
import { FigureStrip } from "~/components/figure-strip";
import { FirstCases } from "~/components/first-cases";
import { Headline } from "~/components/headline";
import { casesAddress } from "~/components/row-addresses";
import { searchWith } from "~/components/search-with";
import type { AnalysedMethod } from "~/domain/method-analysis";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { MethodPageReport } from "~/reports/method/method-page-report.server";
import type { AnalysisWords } from "~/words/en/method-analysis";
import type { MethodPanelWords } from "~/words/en/method-panel";
import { words } from "~/words/words";
import { CreditTable } from "./credit-table";
import { EffectByCause, EffectByHorizon } from "./effect-plots";
import { MethodDefinition } from "./method-definition";
import { methodFigures } from "./method-figures";
import { MethodPanel } from "./method-panel";
import { PositivityBars } from "./positivity-bars";

export interface MethodBodyProps {
  format: Format;
  text: AnalysisWords;
  panelText: MethodPanelWords;
  page: MethodPageReport;
  search: string;
}

/** A sentence, what the method is, its figures, its effect by horizon and cause, its course, its cases, its checks. */
export function MethodBody({ format, text, panelText, page, search }: MethodBodyProps) {
  const { detail, analysis, definition } = page;
  const { figures, code } = detail;
  const row = figures.rows[0] ?? {};
  const method = analysis?.methods.find((each) => each.code === code);
  const common = { format, text, search };
  return (
    <>
      <Headline language={format.language} sentences={sentences(format, text, page, method)} />
      <MethodDefinition format={format} text={text} name={detail.name} definition={definition} />
      <FigureStrip
        language={format.language}
        figures={methodFigures(
          format,
          text,
          figures,
          row,
          page.fidelity,
          casesAddress(search, "method", code),
          `/conduct${searchWith(carriedSearch(search), "method", code)}`,
        )}
      />
      {analysis && method && (
        <>
          <EffectByHorizon {...common} columns={analysis.horizons} code={code} />
          <EffectByCause {...common} causes={analysis.causes} code={code} horizon={analysis.horizon} />
          <CreditTable format={format} text={text} credit={page.credit} effect={method.effect} />
          <CashCurves
            {...common}
            curves={analysis.curves}
            methods={[method]}
            horizon={analysis.horizon}
            title={text.one.curve}
          />
        </>
      )}
      <MethodPanel
        {...common}
        text={panelText}
        code={code}
        panel={page.panel}
        judged={panelText.judged(format.days(figures.filters.horizon), format.date(figures.cutOffDate))}
      />
      {method && <Remedies format={format} text={text} methods={[method]} />}
      <FirstCases
        format={format}
        report={detail.tables.cases}
        names={page.names}
        title={text.one.casesTitle}
        search={search}
        filter="method"
        code={code}
        all={text.one.cases(detail.tables.cases.total)}
        json={{ path: `/methods/${encodeURIComponent(code)}.json`, text: text.one.asJson }}
      />
      {analysis && method && (
        <details className="how-computed">
          <summary>{text.computed}</summary>
          <div className="how-adjusted">
            <p>{text.question}</p>
            <p>{text.model}</p>
            <p>{text.wrong}</p>
            <CheckTable {...common} methods={[method]} />
            <PositivityBars format={format} text={text} bands={method.positivity} />
            <LovePlot format={format} text={text} lines={method.balance} isOfOne />
            <p>{text.version(analysis.importVersion, analysis.codeVersion, analysis.seed)}</p>
          </div>
        </details>
      )}
    </>
  );
}

/** What it brings on like cases, or why that cannot be told; then after cost, how soon, and where practice differs. */
function sentences(
  format: Format,
  { one }: AnalysisWords,
  { detail, waiting }: MethodPageReport,
  method: AnalysedMethod | undefined,
): (string | null)[] {
  const { language } = format;
  const { reasons } = words(language);
  if (!method)
    return [
      waiting ? one.waiting : one.noEffect(reasons[detail.datesAssumed ? "dates-assumed" : "not-matured"]),
    ];
  const { effect, net, daysToCash, overlap, reason } = method;
  const days = detail.figures.filters.horizon;
  const points = ({ low, high }: { low: number | null; high: number | null }) =>
    format.pointsRange(low, high);
  if (effect.low === null || effect.high === null) {
    const fallback = overlap.low === null ? null : one.overlap(points(overlap));
    return [one.noEffect(reasons[reason ?? "not-estimable"]), fallback];
  }
  return [
    effectSentence(format, { low: effect.low, high: effect.high, days, name: detail.name[language] }),
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
