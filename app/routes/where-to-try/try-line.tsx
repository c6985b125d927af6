import { Link } from "@remix-run/react";
import type { PlottedInterval } from "~/components/interval-row";
import { candidatesAddress } from "~/components/row-addresses";
import { lineAddress } from "~/components/try-line-address";
import { placeName, verdictSentence } from "~/components/verdict-sentence";
import { inLanguage } from "~/domain/text";
import { type RotationEvidence, STAKE_NAMES, TRY_KINDS, VERDICTS } from "~/domain/where-to-try";
import type { Format } from "~/format";
import type { TryLine, TryPlace } from "~/reports/where-to-try/where-to-try-page-report.server";
import type { TryWords } from "~/words/en/where-to-try";

interface LineContext {
  format: Format;
  text: TryWords;
  search: string;
}

/** One line of the list: what, how many, the gain on the shared axis, the verdict with its words, why, its places. */
export function tryLine(line: TryLine, context: LineContext): PlottedInterval {
  const { format, text, search } = context;
  const { language } = format;
  const { judged, places, cause, stake, isPlanned } = line;
  const { kind, verdict, gain } = judged;
  const [place] = places as readonly [TryPlace];
  const of =
    cause && stake
      ? `${inLanguage(cause.name, language)} · ${inLanguage(STAKE_NAMES[stake], language)}`
      : text.severalCauses;
  const where = places.length === 1 ? placeName(place, format, text) : text.places(places.length);
  return {
    key: [kind, verdict, judged.plan?.ownVerdict, cause?.code, stake].join(" "),
    name: inLanguage(TRY_KINDS[kind], language),
    href: lineAddress(line, search),
    count: `${of} · ${where}`,
    estimate: gain?.expected ?? null,
    low: gain?.low ?? null,
    high: gain?.high ?? null,
    raw: judged.plan === null ? null : ownGain(places),
    note: (
      <>
        <span className="badge">{inLanguage(VERDICTS[verdict].name, language)}</span>{" "}
        {verdictSentence(judged, context)}
        <details className="why">
          <summary>{text.why}</summary>
          {[...ownSentences(line, context), ...whySentences(judged, context)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <ul>
            {places.map((one) => (
              <li key={[one.region.code, one.branch?.code, one.cause.code, one.stake].join(" ")}>
                <Link to={candidatesAddress(search, one)}>
                  {[
                    placeName(one, format, text),
                    ...(cause
                      ? []
                      : [inLanguage(one.cause.name, language), inLanguage(STAKE_NAMES[one.stake], language)]),
                  ].join(" · ")}
                </Link>{" "}
                {one.plan
                  ? text.insidePlan(
                      one.plan.first.cases,
                      one.candidates,
                      format.money(one.plan.first.expectedMinor),
                    )
                  : isPlanned
                    ? text.insideCases(one.candidates, format.money(one.gain?.expected ?? null))
                    : text.insideGain(one.candidates, format.money(one.gain?.expected ?? null))}
              </li>
            ))}
          </ul>
        </details>
      </>
    ),
  };
}

/** What the place's own evidence says, and which assumption differs where the plan says another thing. */
function ownSentences({ judged, places }: TryLine, { format, text }: LineContext): string[] {
  const { plan, verdict } = judged;
  if (plan === null) return [];
  const gain = ownGain(places);
  if (gain === null) return [];
  const own = text.ownEvidence(
    inLanguage(VERDICTS[plan.ownVerdict].name, format.language),
    format.money(gain),
  );
  if (plan.ownVerdict === verdict) return [own];
  const isMore = verdict === "adopt" || (verdict === "try" && plan.ownVerdict !== "adopt");
  return [own, text.differs[isMore ? "found" : (plan.waits ?? "nothing-better")]];
}

/** By the places' own evidence, over all candidates. */
function ownGain(places: readonly TryPlace[]): number | null {
  const known = places.flatMap(({ gain }) => gain ?? []);
  return known.length === 0 ? null : known.reduce((sum, { expected }) => sum + expected, 0);
}

const MINUTES_AN_HOUR = 60;

function whySentences({ evidence, rotation }: TryLine["judged"], { format, text }: LineContext): string[] {
  if (rotation !== null) return rotationSentences(rotation, format, text);
  if (evidence === null) return [text.wrong];
  const { used, others, rawUsed, rawOthers, own, prior, posterior } = evidence;
  const { extraMinutes, extraCostMinor, displacedMinor, informationValueMinor, pilotBenefitMinor } = evidence;
  const belief = ({ mean, standardDeviation }: { mean: number; standardDeviation: number }) =>
    format.pointsRange(mean - 1.96 * standardDeviation, mean + 1.96 * standardDeviation);
  const hoursSentence = (minutes: number | null, costMinor: number | null, worthMinor: number | null) => {
    if (minutes === null || costMinor === null) return text.hoursUnknown;
    const hours = format.minutes(Math.round(minutes / MINUTES_AN_HOUR) * MINUTES_AN_HOUR);
    const cost = format.money(Math.round(costMinor));
    if (worthMinor === null) return text.hoursUnpriced(hours, cost);
    return text.hours(hours, cost, format.money(Math.max(0, Math.round(worthMinor))));
  };
  return [
    rawUsed === null || rawOthers === null
      ? null
      : text.raw(format.share(rawUsed), used, format.share(rawOthers), others),
    own ? text.own(format.pointsRange(own.low, own.high)) : text.ownFew,
    text.beliefs(belief(prior), belief(posterior)),
    hoursSentence(extraMinutes, extraCostMinor, displacedMinor),
    informationValueMinor ? text.information(format.money(informationValueMinor)) : null,
    pilotBenefitMinor ? text.pilotPays(format.money(pilotBenefitMinor)) : null,
    text.wrong,
  ].filter((sentence) => sentence !== null);
}

/** What tenure does, what past changes did against comparable cases without one, and what would show more. */
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
