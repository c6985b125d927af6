import type { EffectEpisode } from "~/domain/effect-episodes";

/** What an episode brings along before which nothing was done, paid or promised, and after which nothing has ended. */
export const FIRST_EPISODE = {
  traits: null,
  earlierEpisodes: 0,
  earlierActivities: 0,
  earlierMethods: 0,
  isFirstOfMethod: true,
  runningEpisodes: 0,
  previousMethodId: null,
  previousPaid: null,
  receivedBeforeMinor: 0,
  daysSinceReceipt: null,
  daysSinceActivity: null,
  promisesMade: 0,
  promisesKept: 0,
  daysToCash: null,
  daysToClose: null,
} as const satisfies Partial<EffectEpisode>;
