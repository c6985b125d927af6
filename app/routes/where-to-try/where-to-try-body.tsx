import { Link } from "@remix-run/react";
import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { IntervalPlot } from "~/components/interval-plot";
import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { SettingForm } from "~/components/setting-form";
import { planAddress } from "~/components/try-line-address";
import { RULE_SETTINGS } from "~/domain/candidate-rule";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import {
  STAKE_NAMES,
  type Stake,
  TRY_KINDS,
  type TryKind,
  VERDICTS,
  type Verdict,
} from "~/domain/where-to-try";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { TryPlace, WhereToTryPageReport } from "~/reports/where-to-try/where-to-try-page-report.server";
import type { TryWords } from "~/words/en/where-to-try";
import { listed } from "~/words/listed";
import { tryLine } from "./try-line";

interface WhereToTryBodyProps {
  format: Format;
  text: TryWords;
  page: WhereToTryPageReport;
  search: string;
}

/** Nobody acts on more lines at once; the table holds all. */
const SHOWN = 24;

/** A sentence, the lines to act on, the rule with its settings, every place as a table, what the verdicts mean. */
export function WhereToTryBody({ format, text, page, search }: WhereToTryBodyProps) {
  const { report, lines, rotationPlan, plan } = page;
  const { language } = format;
  const { filters, cutOffDate, meaning } = report;
  const shown = lines.slice(0, SHOWN);
  return (
    <>
      <Headline language={language} sentences={leadSentences(page, format, text)} />
      {(plan !== null || (rotationPlan !== null && rotationPlan.cases > 0)) && (
        <p className="onward">
          {plan !== null && <Link to={`/plan${carriedSearch(search)}`}>{text.wholePlan} →</Link>}{" "}
          <Link to={planAddress(search)}>{text.planLink} →</Link>
        </p>
      )}
      {lines.length > 0 && (
        <IntervalPlot
          format={format}
          title={text.plotTitle(shown.length, lines.length)}
          note={(plan ? text.planNote : text.plotNote)(format.days(filters.horizon), format.date(cutOffDate))}
          axisTitle={text.axis}
          kind="money"
          marks={plan ? { estimate: text.inPlan, raw: text.ownUnlimited } : { estimate: text.axis, raw: "" }}
          reference={{ value: 0, label: text.noGain }}
          rows={shown.map((line) => tryLine(line, { format, text, search }))}
        />
      )}
      <SettingForm
        {...{ language, text, search }}
        action="/where-to-try"
        settings={RULE_SETTINGS}
        values={filters}
        about={text.rule}
      />
      {report.rows.length > 0 && <Places format={format} text={text} page={page} />}
      <HowComputed
        language={language}
        says={inLanguage(meaning.says, language)}
        saysNot={inLanguage(meaning.saysNot, language)}
      >
        <dl className="verdicts">
          {Object.values(VERDICTS).map(({ name, meaning }) => (
            <div key={name.en}>
              <dt>{inLanguage(name, language)}</dt>
              <dd>{inLanguage(meaning, language)}</dd>
            </div>
          ))}
        </dl>
      </HowComputed>
    </>
  );
}

function leadSentences(
  { places, rotationPlan, plan }: WhereToTryPageReport,
  format: Format,
  text: TryWords,
): (string | null)[] {
  if (places === null) return [text.assumed];
  if (places.length === 0) return [text.leadNoCandidates];
  const isNothingPlanned =
    plan === null || KINDS.every((kind) => plan[kind].first.cases + plan[kind].tried.cases === 0);
  if (isNothingPlanned && places.every(({ gain }) => gain === null))
    return [text.leadNoEvidence(places.reduce((sum, { candidates }) => sum + candidates, 0))];
  if (plan !== null) return plannedSentences(places, plan, format, text);
  const of = (verdict: Verdict) => places.filter((place) => place.verdict === verdict);
  const [adopt, tries, wait, avoid] = [of("adopt"), of("try"), of("wait"), of("avoid")];
  const worth = [...adopt, ...tries];
  const gains = gainsByKind(worth, rotationPlan, format, text);
  const unlimited = gainOf(worth, "personnel-rotation");
  return [
    gains.length === 0
      ? text.leadNone
      : text.lead(adopt.length, tries.length, listed(gains, format.language)),
    rotationPlan !== null && unlimited > rotationPlan.gain.expected
      ? text.unlimited(format.money(unlimited))
      : null,
    gains.length > 1 ? text.notAdded : null,
    wait.length + avoid.length === 0 ? null : text.rest(wait.length, avoid.length),
    text.noPlan,
  ];
}

const KINDS = Object.keys(TRY_KINDS) as TryKind[];

/** The money that the plan can carry; then what is up for a trial, and what unlimited hours could yield. */
function plannedSentences(
  places: readonly TryPlace[],
  plan: NonNullable<WhereToTryPageReport["plan"]>,
  format: Format,
  text: TryWords,
): (string | null)[] {
  const { language } = format;
  const carried = KINDS.filter((kind) => plan[kind].first.cases > 0).map((kind) => {
    const { cases, expectedMinor } = plan[kind].first;
    return text.planPart(format.money(expectedMinor), cases, inLanguage(TRY_KINDS[kind], language));
  });
  const tried = KINDS.reduce((sum, kind) => sum + plan[kind].tried.cases, 0);
  const unlimited = KINDS.flatMap((kind) => {
    const gain = gainOf(
      places.filter(({ gain }) => gain !== null && gain.expected > 0),
      kind,
    );
    return gain > 0 ? [text.gainBy(format.money(gain), inLanguage(TRY_KINDS[kind], language))] : [];
  });
  const of = (verdict: Verdict) => places.filter((place) => place.verdict === verdict).length;
  return [
    carried.length === 0 ? text.planNone : text.planLead(listed(carried, language)),
    tried === 0 ? null : text.planTries(tried),
    unlimited.length === 0 ? null : text.planUnlimited(listed(unlimited, language)),
    unlimited.length > 1 ? text.notAdded : null,
    of("wait") + of("avoid") === 0 ? null : text.rest(of("wait"), of("avoid")),
  ];
}

function gainOf(places: readonly TryPlace[], kind: TryKind): number {
  return places
    .filter((place) => place.kind === kind)
    .reduce((sum, place) => sum + (place.gain?.expected ?? 0), 0);
}

/** What each kind could recover within officers' hours; kinds meet on the same cases, so they are not added. */
function gainsByKind(
  places: readonly TryPlace[],
  rotationPlan: WhereToTryPageReport["rotationPlan"],
  format: Format,
  text: TryWords,
): string[] {
  return KINDS.flatMap((kind) => {
    const isPlanned = kind === "personnel-rotation" && rotationPlan !== null;
    const gain = isPlanned ? rotationPlan.gain.expected : gainOf(places, kind);
    return gain > 0 ? [text.gainBy(format.money(gain), inLanguage(TRY_KINDS[kind], format.language))] : [];
  });
}

/** Limits stand beside their gain. */
const LIMITS = ["gain_low_minor", "gain_high_minor"];

function Places({ format, text, page: { report, places } }: Omit<WhereToTryBodyProps, "search">) {
  const { language } = format;
  const names = new Map(
    (places ?? []).flatMap(({ region, branch, cause }) =>
      [region, branch, cause].flatMap((each) =>
        each ? [[each.code, inLanguage(each.name, language)] as const] : [],
      ),
    ),
  );
  const named = (key: string) => (row: Row) => names.get(String(row[key])) ?? String(row[key] ?? "");
  const show: Readonly<Record<string, (row: Row) => string>> = {
    kind: (row) => inLanguage(TRY_KINDS[row.kind as TryKind], language),
    stake: (row) => inLanguage(STAKE_NAMES[row.stake as Stake], language),
    verdict: (row) => inLanguage(VERDICTS[row.verdict as Verdict].name, language),
    region: named("region"),
    branch: named("branch"),
    cause: named("cause"),
  };
  const { shown } = reportColumns(report.columns, report.rows, LIMITS);
  return (
    <details className="every-place">
      <summary>{text.tableTitle}</summary>
      <ReportTable
        format={format}
        title={text.tableTitle}
        hideTitle
        columns={shown.map((column) => ({ ...column, ...(show[column.key] && { show: show[column.key] }) }))}
        rows={report.rows}
      />
    </details>
  );
}
