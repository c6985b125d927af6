import { Link } from "@remix-run/react";
import type { PlottedInterval } from "~/components/interval-row";
import { candidatesAddress } from "~/components/row-addresses";
import { placeName, verdictSentence } from "~/components/verdict-sentence";
import { type RotationEvidence, STAKE_NAMES, TRY_KINDS, VERDICTS } from "~/domain/where-to-try";
import type { Format } from "~/format";
import type { TryPlace } from "~/reports/where-to-try/where-to-try-page-report.server";
import type { TryWords } from "~/words/en/where-to-try";

interface LineContext {
  format: Format;
  text: TryWords;
  search: string;
}

/** One line of the list: where, how many, the gain on the shared axis, the verdict with its words, why, the cases. */
export function tryLine(place: TryPlace, context: LineContext): PlottedInterval {
  const { format, text, search } = context;
  const { language } = format;
  const { kind, region, branch, cause, stake, verdict, candidates, gain } = place;
  return {
    key: [kind, region.code, branch?.code, cause.code, stake].join(" "),
    name: placeName(place, format, text),
    href: candidatesAddress(search, place),
    count: `${TRY_KINDS[kind][language]} · ${cause.name[language]} · ${STAKE_NAMES[stake][language]}`,
    estimate: gain?.expected ?? null,
    low: gain?.low ?? null,
    high: gain?.high ?? null,
    note: (
      <>
        <span className="badge">{VERDICTS[verdict].name[language]}</span> {verdictSentence(place, context)}
        <details className="why">
          <summary>{text.why}</summary>
          {whySentences(place, context).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <Link to={candidatesAddress(search, place)}>{text.cases(candidates)}</Link>
          </p>
        </details>
      </>
    ),
  };
}

const MINUTES_AN_HOUR = 60;

function whySentences(place: TryPlace, { format, text }: LineContext): string[] {
  const { evidence, rotation } = place;
  if (rotation !== null) return rotationSentences(rotation, format, text);
  if (evidence === null) return [text.wrong];
  const { used, others, rawUsed, rawOthers, own, prior, posterior } = evidence;
  const { extraMinutes, extraCostMinor, displacedMinor, informationValueMinor, pilotBenefitMinor } = evidence;
  const belief = ({ mean, standardDeviation }: { mean: number; standardDeviation: number }) =>
    format.pointsRange(mean - 1.96 * standardDeviation, mean + 1.96 * standardDeviation);
  return [
    rawUsed === null || rawOthers === null
      ? null
      : text.raw(format.share(rawUsed), used, format.share(rawOthers), others),
    own ? text.own(format.pointsRange(own.low, own.high)) : text.ownFew,
    text.beliefs(belief(prior), belief(posterior)),
    extraMinutes === null || extraCostMinor === null || displacedMinor === null
      ? text.hoursUnknown
      : text.hours(
          format.minutes(Math.round(extraMinutes / MINUTES_AN_HOUR) * MINUTES_AN_HOUR),
          format.money(Math.round(extraCostMinor)),
          format.money(Math.round(displacedMinor)),
        ),
    informationValueMinor ? text.information(format.money(informationValueMinor)) : null,
    pilotBenefitMinor ? text.pilotPays(format.money(pilotBenefitMinor)) : null,
    text.wrong,
  ].filter((sentence) => sentence !== null);
}

/** What tenure does, what past changes did beside like cases without one, and what would tell more. */
function rotationSentences(
  { slope, changes, study }: RotationEvidence,
  format: Format,
  text: TryWords,
): string[] {
  const change = (log: number) => format.change(Math.exp(log) - 1);
  const rate = (value: number) => format.decimal(value, 1);
  return [
    slope ? text.slope(change(slope.low), change(slope.high)) : text.slopeUnknown,
    study
      ? text.study(
          changes,
          rate(study.before.changed),
          rate(study.after.changed),
          rate(study.before.kept),
          rate(study.after.kept),
        )
      : text.studyNone,
    study?.effect ? text.studyEffect(rate(study.effect.low), rate(study.effect.high)) : null,
    text.lot,
    text.wrong,
  ].filter((sentence) => sentence !== null);
}
