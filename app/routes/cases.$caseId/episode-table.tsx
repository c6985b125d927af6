import { Link } from "@remix-run/react";
import { methodAddress } from "~/components/row-addresses";
import { Unknown } from "~/components/unknown";
import { EPISODE_GAP_DAYS, type Horizon } from "~/domain/rules";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { nameOf, officerList } from "./case-names";
import { FactTable } from "./fact-table";
import type { Episode } from "./lanes";

interface EpisodeTableProps {
  report: CaseReport;
  format: Format;
  horizon: Horizon;
}

/** Every run of acts under one method: what it took, what came after, and what was known on its first morning. */
export function EpisodeTable({ report, format, horizon }: EpisodeTableProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const say = tables.episodes;
  const { episodes } = report;
  const receivedText = ({ received }: Episode) => {
    const within = received.find((candidate) => candidate.horizon === horizon);
    const money = format.moneyFull(within?.receivedMinor);
    return within?.isWhole ? money : say.soFar(money);
  };
  return (
    <FactTable
      table="episodes"
      title={say.title(episodes.length)}
      note={say.note(format.days(EPISODE_GAP_DAYS))}
      columns={[
        { label: say.period },
        { label: tables.method },
        { label: say.activities, isNumber: true },
        { label: tables.minutes, isNumber: true },
        { label: tables.cost, isNumber: true },
        { label: say.received(horizon), isNumber: true },
        { label: say.credited, isNumber: true },
        ...Object.values(say.before).map((label) => ({ label, isNumber: true })),
        { label: tables.officers },
      ]}
      lines={episodes.map((episode) => [
        format.dateRange(episode.from, episode.to),
        <Link key="method" to={methodAddress("", episode.method)}>
          {nameOf(report, "method", episode.method, language)}
        </Link>,
        format.count(episode.activities),
        format.count(episode.minutes),
        format.moneyFull(episode.costMinor),
        receivedText(episode),
        format.moneyFull(episode.creditedMinor),
        ...knownBefore(episode, format),
        officerList(report, episode.officers, language),
      ])}
    />
  );
}

/** In the order of the words that head them. */
function knownBefore({ outstandingMinor, daysPastDue, before }: Episode, format: Format) {
  const { noneBefore, kept } = words(format.language).oneCase.tables.episodes;
  const none = <Unknown key="none" language={format.language} reason={noneBefore} />;
  const { promisesKept, promisesMade } = before;
  return [
    format.moneyFull(outstandingMinor),
    format.count(daysPastDue),
    format.count(before.activities),
    format.count(before.methods),
    format.moneyFull(before.receivedMinor),
    before.daysSinceReceipt === null ? none : format.count(before.daysSinceReceipt),
    promisesMade === 0 ? none : kept(format.count(promisesKept), format.count(promisesMade)),
    before.tenureDays === null ? none : format.count(before.tenureDays),
  ];
}
