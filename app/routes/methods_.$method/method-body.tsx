import { Link } from "@remix-run/react";
import { CashCurves } from "~/components/effects/cash-curves";
import { CheckTable } from "~/components/effects/check-table";
import { LovePlot } from "~/components/effects/love-plot";
import { Remedies } from "~/components/effects/remedies";
import { FigureStrip } from "~/components/figure-strip";
import { FirstCases } from "~/components/first-cases";
import { Headline } from "~/components/headline";
import { casesAddress } from "~/components/row-addresses";
import { searchWith } from "~/components/search-with";
import { planAddress } from "~/components/try-line-address";
import { codeAddress } from "~/domain/export-formats";
import { namesIn } from "~/domain/text";
import type { TryKind } from "~/domain/where-to-try";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { MethodPageReport } from "~/reports/method/method-page-report.server";
import type { AnalysisWords } from "~/words/en/method-analysis";
import type { MethodPanelWords } from "~/words/en/method-panel";
import { CreditTable } from "./credit-table";
import { EffectByCause, EffectByHorizon } from "./effect-plots";
import { MethodDefinition } from "./method-definition";
import { methodFigures } from "./method-figures";
import { MethodPanel } from "./method-panel";
import { methodSentences } from "./method-sentences";
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
      <Headline language={format.language} sentences={methodSentences(format, text, page, method)} />
      {page.tried && (
        <p className="onward">
          <Link to={triedAddress(page.tried, search)}>{text.one.whereTried} →</Link>
        </p>
      )}
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
        note={
          page.ofCasesAlone.length === 0
            ? undefined
            : text.one.ofCasesAlone(namesIn(format.language, page.ofCasesAlone))
        }
        search={search}
        filter="method"
        code={code}
        all={text.one.cases(detail.tables.cases.total)}
        json={{ path: `${codeAddress("/methods", code)}.json`, text: text.one.asJson }}
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

/** The rotation plan, or the suggestions of that kind: with the page's filters. */
function triedAddress({ kind }: { kind: TryKind }, search: string): string {
  if (kind === "personnel-rotation") return planAddress(search);
  return `/where-to-try${searchWith(searchWith(carriedSearch(search), "method", null), "kind", kind)}`;
}
