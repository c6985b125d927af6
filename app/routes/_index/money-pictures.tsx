import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { BarList } from "~/components/bar-list";
import { ALL_MONTHS, addressOf, overviewOf } from "~/components/overview/addresses";
import { shownBars } from "~/components/shown-bars";
import type { OverviewReport, Share } from "~/domain/overview";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { EffectEnds } from "~/reports/methods/effects-fill.server";
import { words } from "~/words/words";

interface PictureProps {
  report: OverviewReport;
  format: Format;
}

interface MethodPictureProps extends PictureProps {
  /** Of methods on comparable cases, as far as they are fitted and pass every check. */
  effects: Readonly<Record<string, EffectEnds>>;
}

/** What came in by method beside what is owed by cause. */
export function MoneyPictures({ report, effects, format }: MethodPictureProps) {
  return (
    <div className="half-width">
      <MethodPicture report={report} effects={effects} format={format} />
      <CausePicture report={report} format={format} />
    </div>
  );
}

/** What came in, by the method that is credited with it; beside it the method's effect on comparable cases. */
function MethodPicture({ report, effects, format }: MethodPictureProps) {
  const { methods: say } = words(format.language).overview;
  const { filters, methods, period } = report;
  const all = addressOf("/methods", report, period ?? ALL_MONTHS);
  const first = largest(methods, "none");
  const earning = methods.filter(({ receivedMinor }) => receivedMinor !== 0);
  const bars = earning.map(({ key, name, receivedMinor }) => ({
    key,
    name: inLanguage(name, format.language),
    value: receivedMinor,
    note: effects[key] && format.pointsBounds(effects[key].low, effects[key].high),
    // A method narrows the overview; one alone leads on to its line among the methods.
    href: earning[1] ? overviewOf(report, { method: key }) : all,
  }));
  return (
    <Picture link={{ to: all, text: say.link }}>
      <BarList
        format={format}
        title={
          first
            ? say.title(inLanguage(first.name, format.language), format.money(first.receivedMinor))
            : say.plain
        }
        note={[
          say.note(periodInWords(report, format)),
          ...(bars.some(({ note }) => note) ? [say.effects(format.days(filters.horizon))] : []),
        ].join(marks(format.language).sentence)}
        kind="money"
        bars={shownBars(bars, { keys: ["none"], others: say.others, othersHref: all })}
      />
    </Picture>
  );
}

/** What came in, by the case's own region. */
export function RegionPicture({ report, format }: PictureProps) {
  const { overview, placesPage } = words(format.language);
  const { regions: say } = overview;
  const { regions, period } = report;
  const all = addressOf("/regions", report, period ?? ALL_MONTHS);
  const first = largest(regions, "unknown");
  const bars = regions.map(({ key, name, receivedMinor }) => ({
    key,
    name: inLanguage(name, format.language),
    value: receivedMinor,
    // A region narrows the overview; one alone leads on.
    href: regions[1]
      ? overviewOf(report, { region: key })
      : addressOf("/branches", report, period ?? ALL_MONTHS, { region: key }),
  }));
  return (
    <Picture link={{ to: all, text: say.link }}>
      <BarList
        format={format}
        title={
          first
            ? say.title(inLanguage(first.name, format.language), format.money(first.receivedMinor))
            : say.plain
        }
        note={say.note(periodInWords(report, format))}
        none={placesPage.none.regions}
        kind="money"
        bars={shownBars(bars, { keys: ["unknown"], others: say.others, othersHref: all })}
      />
    </Picture>
  );
}

/** What is still owed, by cause of default, with what comes back of it. */
function CausePicture({ report, format }: PictureProps) {
  const { overview, placesPage } = words(format.language);
  const { causes: say } = overview;
  const { filters } = report;
  const all = addressOf("/causes", report, ALL_MONTHS);
  const owing = report.causes.filter(({ outstandingMinor }) => outstandingMinor > 0);
  const first = owing.find(({ key }) => key !== "unknown");
  const bars = owing.map(({ key, name, outstandingMinor, netRate }) => ({
    key,
    name: inLanguage(name, format.language),
    value: outstandingMinor,
    note: format.share(netRate),
    href: owing[1]
      ? overviewOf(report, { cause: key })
      : addressOf("/cases", report, ALL_MONTHS, { cause: key }),
  }));
  return (
    <Picture link={{ to: all, text: say.link }}>
      <BarList
        format={format}
        title={
          first
            ? say.title(inLanguage(first.name, format.language), format.money(first.outstandingMinor))
            : say.plain
        }
        note={say.note(format.days(filters.horizon))}
        none={placesPage.none.causes}
        kind="money"
        bars={shownBars(bars, { keys: ["unknown"], others: say.others, othersHref: all })}
      />
    </Picture>
  );
}

function periodInWords({ period }: OverviewReport, format: Format): string {
  if (period === null) return words(format.language).moneyPeriod.undated;
  return format.monthRange(period.from, period.to);
}

function Picture({ children, link }: { children: ReactNode; link: { to: string; text: string } }) {
  return (
    <div>
      {children}
      <p className="onward">
        <Link to={link.to}>{link.text} →</Link>
      </p>
    </div>
  );
}

/** The largest that is one of the things compared; the report has them in this order. */
function largest(shares: readonly Share[], restKey: string): Share | undefined {
  return shares.find(({ key, receivedMinor }) => key !== restKey && receivedMinor > 0);
}
