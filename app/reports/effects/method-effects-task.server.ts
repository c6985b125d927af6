/** What each method did at the horizon asked for: read from the episodes, fitted in the heavy lane, and stored. */
import type { HeavyTask } from "~/heavy-lane/task.server";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { askEffects, EFFECTS_SEED, type EffectsQuestion } from "./effects-question.server";
import { type MethodEffects, methodEffects } from "./method-effects";

/** Reading is this part of the work, as far as a reader is told. */
const SHARE_OF_READING = 0.1;

/** Input from `effectsQuestion`. One horizon in the result; none while nothing is loaded. */
export const methodEffectsTask: HeavyTask<EffectsQuestion, MethodEffects> = {
  name: "method-effects",
  isStored: true,
  run(database, question, { read, tell, check }) {
    const { selection, episodes } = read(() => {
      const { selection } = askEffects(database, question);
      return { selection, episodes: effectEpisodes(database, selection, check) };
    });
    const { cutOffDay, horizon } = selection;
    tell(SHARE_OF_READING);
    return methodEffects(episodes, {
      seed: EFFECTS_SEED,
      cutOffDay: cutOffDay ?? 0,
      horizons: cutOffDay === null ? [] : [horizon],
      onProgress: (share) => tell(SHARE_OF_READING + (1 - SHARE_OF_READING) * share),
    });
  },
};
