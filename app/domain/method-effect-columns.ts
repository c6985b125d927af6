/** The columns of a method's own file: its effects at every horizon, on the whole and by cause and region. */
import type { Column, Measure } from "./measure";
import { DESCRIPTORS } from "./measures/descriptors";
import { limitOf, RATES } from "./measures/rates";
import type { Bilingual } from "./text";

/** What a row is within. */
export const EFFECT_GROUPS = {
  all: { en: "all cases", zh: "全部案件" },
  cause: { en: "cause of default", zh: "违约原因" },
  region: { en: "region", zh: "地区" },
} as const satisfies Record<string, Bilingual>;

const OWN: Measure = {
  label: { en: "Effect of the cell alone", zh: "本格单独估计的成效" },
  kind: "points",
  definition: {
    en: "The effect from the episodes of this cause or region alone, before it is drawn towards what method and group do on the whole.",
    zh: "仅由该原因或地区的轮次得出的成效，未向方法与分组的整体水平收缩。",
  },
  unknownMeans: { en: "Too few episodes of the method there.", zh: "该处采用此方法的轮次太少。" },
  favourable: "more",
};

const COLUMNS: Readonly<Record<string, Measure>> = {
  method: { label: { en: "Method", zh: "清收方法" }, kind: "code", definition: DESCRIPTORS.label.definition },
  label: DESCRIPTORS.label,
  horizon: {
    label: { en: "Follow-up, days", zh: "观察期（天）" },
    kind: "count",
    definition: {
      en: "Days after an episode's first day within which money counts.",
      zh: "自轮次首日起计入回款的天数。",
    },
  },
  within: {
    label: { en: "Within", zh: "范围" },
    kind: "code",
    definition: {
      en: "all: over all cases; cause or region: within one of them.",
      zh: "全部案件，或某一违约原因、某一地区之内。",
    },
  },
  group: {
    label: { en: "Group", zh: "分组" },
    kind: "code",
    definition: { en: "Code of the cause or region; all over all cases.", zh: "违约原因或地区的代码。" },
  },
  group_label: {
    label: { en: "Group, name", zh: "分组名称" },
    kind: "text",
    definition: { en: "Name of the group.", zh: "分组的名称。" },
  },
  matured_episodes: {
    label: { en: "Episodes compared", zh: "参与比较的轮次" },
    kind: "count",
    definition: {
      en: "Followed-up episodes of all methods in the group.",
      zh: "该分组内全部方法的观察期满轮次。",
    },
  },
  begun_episodes: {
    label: { en: "Episodes of the method", zh: "该方法轮次" },
    kind: "count",
    definition: {
      en: "Of the followed-up episodes, those begun with this method.",
      zh: "观察期满轮次中采用该方法的轮次。",
    },
  },
  effect: RATES.effect,
  effect_low: limitOf(RATES.effect, "low"),
  effect_high: limitOf(RATES.effect, "high"),
  own_effect: OWN,
  own_low: limitOf(OWN, "low"),
  own_high: limitOf(OWN, "high"),
  badge: DESCRIPTORS.badge,
  reason: DESCRIPTORS.reason,
};

export const METHOD_EFFECT_COLUMNS: readonly Column[] = Object.entries(COLUMNS).map(([key, measure]) => ({
  key,
  ...measure,
}));
