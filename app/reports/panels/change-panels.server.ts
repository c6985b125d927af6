/** Panels of the method that changes who works a case, and of the one that listens. */
import { isoFromDay } from "~/domain/calendar";
import { quantile } from "~/statistics/quantile";
import { assignmentsGiven } from "~db/queries/held-cases";
import { changeSums, type PanelSignal, panelSignals } from "~db/queries/panels/panel-facts";
import { known, unknown } from "../row";
import {
  emptyTable,
  filledTable,
  grouped,
  type PanelAnswer,
  ratioPart,
  sharePart,
  sumOf,
} from "./panel-question.server";

export const changesPanel: PanelAnswer = async ({ store, selection, portfolio }, [table]) => {
  if (!(await assignmentsGiven(store))) return [emptyTable(table!, "not-recorded")];
  return [
    filledTable(
      table!,
      (await changeSums(store, selection)).map(({ reason, changes, noted, matured, payers }) => [
        known({ reason_of_change: reason, changes, noted }),
        ...(portfolio.datesAssumed
          ? [
              unknown(
                ["matured", "payers", "paid_share", "paid_share_low", "paid_share_high"],
                "dates-assumed",
              ),
            ]
          : [known({ matured, payers }), sharePart("paid_share", payers, matured)]),
      ]),
    ),
  ];
};

export const signalsPanel: PanelAnswer = async ({ store, selection, dictionaries }, [table, unlawful]) => {
  const signals = await panelSignals(store, selection);
  const step = ({ isFreeze }: PanelSignal) => [isFreeze ? "freeze" : "signal"];
  const rows = grouped(signals, step, ["signal", "freeze"]).map(([key, group]) => {
    const days = group
      .flatMap(({ day, signalDay }) => (signalDay === null ? [] : [day - signalDay]))
      .sort((one, other) => one - other);
    const lacking = group.filter(({ isUnlawful }) => isUnlawful).length;
    const secured = group.filter(({ securedMinor }) => securedMinor !== null);
    return [
      known({ step: key, activities: group.length, dated: days.length }),
      days.length === 0
        ? unknown(["median_days", "slow_days"], "not-recorded")
        : known({ median_days: quantile(days, 0.5), slow_days: quantile(days, 0.9) }),
      secured.length === 0
        ? unknown(["secured_minor"], "not-recorded")
        : known({ secured_minor: sumOf(secured, ({ securedMinor }) => securedMinor ?? 0) }),
      known({ unlawful: lacking }),
      key === "freeze"
        ? ratioPart("unlawful_share", lacking, group.length)
        : unknown(["unlawful_share"], "no-observations"),
    ];
  });
  const freezes = signals.filter(({ isUnlawful }) => isUnlawful);
  return [
    filledTable(table!, rows),
    filledTable(
      unlawful!,
      freezes.map(({ caseCode, day, officerId, securedMinor }) => [
        known({
          case_id: caseCode,
          on: isoFromDay(day),
          officer: dictionaries.officer.byId.get(officerId)?.code ?? null,
          secured_minor: securedMinor,
        }),
      ]),
    ),
  ];
};
