import { Link } from "@remix-run/react";
import { activityAnchor } from "~/components/activity-anchor";
import { methodAddress } from "~/components/row-addresses";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { nameOf, officerList, spoken } from "./case-names";
import { FactTable } from "./fact-table";
import { Known } from "./known";
import type { Activity } from "./lanes";
import { recordedCells } from "./recorded-cells";
import { recordedNotes } from "./recorded-text";

interface ActivityTableProps {
  report: CasePageReport;
  format: Format;
}

/** Every act of collection: by whom, for how long, at what cost, with what outcome and evidence. */
export function ActivityTable({ report, format }: ActivityTableProps) {
  const { language } = format;
  const { tables } = words(language).oneCase;
  const { activities, facts } = report;
  const recorded = recordedCells(report, "activities", activities, format);
  const isBroken = activities.some(({ breaches }) => breaches.length > 0);
  return (
    <FactTable
      table="activities"
      title={tables.activities.title(activities.length)}
      note={tables.activities.note}
      columns={[
        { label: tables.date },
        { label: tables.method },
        { label: tables.officers, isProse: true },
        { label: tables.activities.channel },
        { label: tables.outcome },
        { label: tables.minutes, isNumber: true },
        { label: tables.cost, isNumber: true },
        { label: tables.evidence, isProse: true },
        ...recorded.columns,
        ...(isBroken ? [{ label: tables.activities.breaks, isProse: true }] : []),
      ]}
      lines={activities.map((activity) => [
        <span key="on" id={activityAnchor(activity.id)}>
          {activity.time === null ? format.date(activity.on) : `${format.date(activity.on)} ${activity.time}`}
        </span>,
        <Link key="method" to={methodAddress("", activity.method)}>
          {nameOf(report, "method", activity.method, language)}
        </Link>,
        <Known key="officers" language={language}>
          {officersText(report, activity, format)}
        </Known>,
        <Known key="channel" language={language}>
          {spoken(report, "channel", activity.channel, language)}
        </Known>,
        <Known key="outcome" language={language}>
          {spoken(report, "outcome", activity.outcome, language)}
        </Known>,
        <Known key="minutes" language={language}>
          {activity.minutes === null ? null : format.count(activity.minutes)}
        </Known>,
        <Known key="cost" language={language}>
          {activity.costMinor === null ? null : format.moneyFull(activity.costMinor)}
        </Known>,
        evidenceText(report, activity, format),
        ...recorded.cells(activity),
        ...(isBroken ? [breachesText(report, activity, format)] : []),
      ])}
      total={[
        tables.total,
        "",
        "",
        "",
        "",
        format.count(facts.minutes),
        format.moneyFull(facts.costMinor),
        "",
      ]}
    />
  );
}

function officersText(report: CasePageReport, activity: Activity, { language }: Format): string {
  if (activity.officers.length > 0) return officerList(report, activity.officers, language);
  if (activity.assignedOfficer === null) return "";
  const { assigned } = words(language).oneCase.tables.activities;
  return assigned(nameOf(report, "officer", activity.assignedOfficer, language));
}

function breachesText(report: CasePageReport, { breaches }: Activity, { language }: Format): string {
  return breaches.map((kind) => nameOf(report, "rule", kind, language)).join(marks(language).clause);
}

/** What proves it, who else was there, and what was noted; only what the file says. */
function evidenceText(report: CasePageReport, activity: Activity, format: Format): string {
  const { language } = format;
  const say = words(language).oneCase.tables.activities;
  const { consent, parties, areConsentsApart, courtNumber, leaderRank, stance } = activity;
  const third = parties.map(({ kind, hasConsent }) => {
    const name = nameOf(report, "third_party", kind, language);
    const answer = areConsentsApart && hasConsent !== null && (hasConsent ? say.consent : say.noConsent);
    return answer ? say.party(name, answer) : name;
  });
  const firmness = spoken(report, "stance", stance, language);
  const parts = [
    activity.evidence,
    activity.noticeServed && say.noticeServed,
    third.length > 0 && say.thirdParty(third.join(marks(language).list)),
    consent !== null && !areConsentsApart && (consent ? say.consent : say.noConsent),
    courtNumber && say.court(courtNumber),
    leaderRank && say.leader(leaderRank),
    firmness && say.stance(firmness),
    ...recordedNotes(report, "activities", activity, format),
    activity.note,
  ];
  return parts.filter(Boolean).join(marks(language).clause);
}
