/**
 * The truth of a simulated portfolio: what each method does over all matured episodes, under each cause and stake, the
 * skill of each officer, and the effect of staleness. It adds up what the episodes carry, so its memory does not grow.
 */
import { CAUSES } from "~/domain/causes";
import { HORIZONS } from "~/domain/rules";
import type { PanelParameters } from "./panel-parameters";
import type { SimulatedCase, SimulatedEpisode } from "./simulate-case";
import type { Officer } from "./simulate-people";
import { METHOD_CODES, methodIndex } from "./world";

const STAKES = ["large", "other"] as const;
type Stake = (typeof STAKES)[number];

/** What is asked of a case, whichever bank it is of. */
export interface CaseTruth {
  profile: Pick<SimulatedCase["profile"], "cause" | "largeStake">;
  episodes: readonly Omit<SimulatedEpisode, "outstandingMinor">[];
}

/** What the truth is about. */
export interface TruthOf {
  seed: number;
  endDay: number;
  parameters: { endDate: string; panels?: PanelParameters };
  people: { officers: readonly Officer[] };
  /** Horizons of what the episodes expect, in order; and the methods that the bank knows. */
  horizons?: readonly number[];
  methods?: readonly string[];
  /** Of what skill and slopes are differences; the rate of payments if absent. */
  scale?: "logit";
}

/** Means of Y_h over one population of matured episodes: had all been begun with the method, and had none. */
export interface MethodTruth {
  method: string;
  horizon: number;
  /** Matured episodes of the population, and those of them begun with the method. */
  episodes: number;
  begun: number;
  /** Mean Y_h had every episode been begun with the method; with the mix of the others that its chances give. */
  withMethod: number | null;
  withoutMethod: number | null;
  /** The first less the second. */
  effect: number | null;
  /** The first less the mean had every episode been begun with routine contact. */
  versusRoutine: number | null;
}

export interface PortfolioTruth {
  seed: number;
  cutOffDate: string;
  cases: number;
  definition: string;
  methods: MethodTruth[];
  methodsByCause: (MethodTruth & { cause: string })[];
  methodsByCauseAndStake: (MethodTruth & { cause: string; stake: Stake })[];
  officers: { officer: string; branch: string; skill: number; rateRatio: number }[];
  /** How well each method is done; absent where nothing of the kind is in the files. */
  panels?: PanelParameters;
  staleness: {
    /** Change of the logarithm of the rate of payments per month of tenure, on stuck cases and over all episodes. */
    stuckSlopePerMonth: number | null;
    meanSlopePerMonth: number | null;
    stuckEpisodes: number;
  };
}

const DEFINITION =
  "Y_h = receipts less reversals and advances in [t0, t0 + h] over what was owed at the opening of t0, clipped to [0, 1]; " +
  "means over the episodes with t0 + h up to the cut-off date, had each been begun with the method, whatever followed. " +
  "Stake is large from the parameter largeStakeMinor on. Skill and slopes are differences of ";
const SCALES = {
  rate: "the logarithm of the rate of payments.",
  logit: "the logit of the chance that an episode brings a payment.",
};

/** Sums over the matured episodes of one cause, stake and horizon; the arrays by method. */
interface Cell {
  episodes: number;
  begun: Float64Array;
  withMethod: Float64Array;
  withoutMethod: Float64Array;
}

const emptyCell = (): Cell => ({
  episodes: 0,
  begun: new Float64Array(METHOD_CODES.length),
  withMethod: new Float64Array(METHOD_CODES.length),
  withoutMethod: new Float64Array(METHOD_CODES.length),
});

export class KnownTruth {
  private cases = 0;
  private readonly cells = new Map<string, Cell>();
  private slopes = { all: 0, episodes: 0, stuck: 0, stuckEpisodes: 0 };

  private readonly horizons: readonly number[];

  constructor(private readonly world: TruthOf) {
    this.horizons = world.horizons ?? HORIZONS;
  }

  add({ profile, episodes }: CaseTruth): void {
    this.cases++;
    const stake: Stake = profile.largeStake ? "large" : "other";
    for (const episode of episodes) {
      this.horizons.forEach((horizon, at) => {
        if (episode.startDay + horizon > this.world.endDay || !episode.expected) return;
        addEpisode(this.cell(horizon, profile.cause.code, stake), episode, episode.expected, at);
      });
      const stuck = episode.episodesBefore > 0 && !episode.afterPayment;
      this.slopes.all += episode.tenureSlope;
      this.slopes.episodes++;
      if (stuck) {
        this.slopes.stuck += episode.tenureSlope;
        this.slopes.stuckEpisodes++;
      }
    }
  }

  /** What is known so far. Empty populations have null means. */
  truth(): PortfolioTruth {
    const { world, slopes } = this;
    const causes = CAUSES.map((cause) => cause.code);
    return {
      seed: world.seed,
      cutOffDate: world.parameters.endDate,
      cases: this.cases,
      definition: DEFINITION + SCALES[world.scale ?? "rate"],
      methods: this.truths(causes, STAKES),
      methodsByCause: causes.flatMap((cause) =>
        this.truths([cause], STAKES).map((truth) => ({ cause, ...truth })),
      ),
      methodsByCauseAndStake: causes.flatMap((cause) =>
        STAKES.flatMap((stake) => this.truths([cause], [stake]).map((truth) => ({ cause, stake, ...truth }))),
      ),
      officers: world.people.officers.map(({ code, branch, skill }) => ({
        officer: code,
        branch: branch.code,
        skill,
        rateRatio: Math.exp(skill),
      })),
      panels: world.parameters.panels,
      staleness: {
        stuckSlopePerMonth: ratio(slopes.stuck, slopes.stuckEpisodes),
        meanSlopePerMonth: ratio(slopes.all, slopes.episodes),
        stuckEpisodes: slopes.stuckEpisodes,
      },
    };
  }

  private cell(horizon: number, cause: string, stake: Stake): Cell {
    const key = `${horizon} ${cause} ${stake}`;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = emptyCell();
      this.cells.set(key, cell);
    }
    return cell;
  }

  private truths(causes: readonly string[], stakes: readonly Stake[]): MethodTruth[] {
    return this.horizons.flatMap((horizon) => {
      const cells = causes.flatMap((cause) => stakes.map((stake) => this.cell(horizon, cause, stake)));
      const sum = (field: "begun" | "withMethod" | "withoutMethod", method: number) =>
        cells.reduce((total, cell) => total + cell[field][method]!, 0);
      const episodes = cells.reduce((total, cell) => total + cell.episodes, 0);
      const routine = ratio(sum("withMethod", methodIndex("routine-contact")), episodes);
      return (this.world.methods ?? METHOD_CODES).map((method) => {
        const index = methodIndex(method);
        const withMethod = ratio(sum("withMethod", index), episodes);
        const withoutMethod = ratio(sum("withoutMethod", index), episodes);
        return {
          method,
          horizon,
          episodes,
          begun: sum("begun", index),
          withMethod,
          withoutMethod,
          effect: difference(withMethod, withoutMethod),
          versusRoutine: difference(withMethod, routine),
        };
      });
    });
  }
}

function addEpisode(
  cell: Cell,
  episode: CaseTruth["episodes"][number],
  expected: readonly number[],
  horizon: number,
): void {
  const methods = METHOD_CODES.length;
  const { chances } = episode;
  let mixed = 0;
  for (let method = 0; method < methods; method++) {
    mixed += chances[method]! * expected[horizon * methods + method]!;
  }
  for (let method = 0; method < methods; method++) {
    const chance = chances[method]!;
    const withMethod = expected[horizon * methods + method]!;
    cell.withMethod[method]! += withMethod;
    cell.withoutMethod[method]! += (mixed - chance * withMethod) / (1 - chance);
  }
  cell.begun[episode.method]! += 1;
  cell.episodes += 1;
}

const ratio = (sum: number, count: number): number | null => (count === 0 ? null : sum / count + 0);

const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
