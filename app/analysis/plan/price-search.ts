/**
 * Prices of minutes and of handovers at which everybody's best options just fit: the Lagrangian's dual, resource by
 * resource, each by halving the range in which what is wanted falls below what there is.
 */
import {
  type BranchProgram,
  bestColumn,
  boundOf,
  cheapest,
  type Prices,
  type ProgramColumn,
} from "./branch-program";

export interface FoundPrices {
  prices: Prices;
  /** No plan gains more. */
  boundMinor: number;
}

const MOST_SWEEPS = 12;
const HALVINGS = 44;
/** A sweep that lowers the bound by less than this share is the last. */
const SMALL_GAIN = 1e-5;

type Resource = keyof Prices;

/** @param start prices of a like program */
export function searchedPrices(
  program: BranchProgram,
  start?: Prices,
  mostSweeps = MOST_SWEEPS,
): FoundPrices {
  const officers = program.officerIds.length;
  const prices: Prices = start
    ? copied(start)
    : {
        minutes: new Float64Array(officers),
        received: new Float64Array(officers),
        handedOn: new Float64Array(officers),
      };
  if (officers === 0) return { prices, boundMinor: 0 };
  const touching = touchingCases(program);
  let best: FoundPrices = { prices: copied(prices), boundMinor: boundOf(program, prices) };
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    for (const resource of ["minutes", "received", "handedOn"] as const)
      for (let officer = 0; officer < officers; officer += 1)
        searchOne(program, prices, resource, officer, touching);
    const boundMinor = boundOf(program, prices);
    const gained = best.boundMinor - boundMinor;
    if (gained > 0) best = { prices: copied(prices), boundMinor };
    if (gained <= SMALL_GAIN * Math.abs(best.boundMinor)) break;
  }
  return best;
}

const copied = ({ minutes, received, handedOn }: Prices): Prices => ({
  minutes: Float64Array.from(minutes),
  received: Float64Array.from(received),
  handedOn: Float64Array.from(handedOn),
});

interface Touching {
  /** Places of the cases with a column that uses an officer's minutes, or hands over to or from him. */
  byOfficer: readonly Uint32Array[];
  /** Those with a team. */
  teams: Uint32Array;
  handOversBy: readonly Uint32Array[];
}

function touchingCases({ cases, officerIds }: BranchProgram): Touching {
  const byOfficer = officerIds.map(() => [] as number[]);
  const handOversBy = officerIds.map(() => [] as number[]);
  const teams: number[] = [];
  cases.forEach(({ columns }, at) => {
    const own = new Set<number>();
    const handing = new Set<number>();
    for (const { lead, from } of columns) {
      own.add(lead);
      if (from < 0) continue;
      own.add(from);
      handing.add(lead).add(from);
    }
    for (const officer of own) byOfficer[officer]!.push(at);
    for (const officer of handing) handOversBy[officer]!.push(at);
    if (columns.some(({ teamMinutes }) => teamMinutes > 0)) teams.push(at);
  });
  return {
    byOfficer: byOfficer.map((list) => Uint32Array.from(list)),
    teams: Uint32Array.from(teams),
    handOversBy: handOversBy.map((list) => Uint32Array.from(list)),
  };
}

function searchOne(
  program: BranchProgram,
  prices: Prices,
  resource: Resource,
  officer: number,
  touching: Touching,
): void {
  const places =
    resource === "minutes"
      ? union(touching.byOfficer[officer]!, touching.teams)
      : touching.handOversBy[officer]!;
  const own = prices[resource];
  if (places.length === 0) {
    own[officer] = 0;
    return;
  }
  const most = resource === "minutes" ? program.capacity[officer]! : program.cap;
  const wanted = (price: number): number => {
    own[officer] = price;
    const cheap = cheapest(prices.minutes);
    const team = prices.minutes[cheap]!;
    let sum = 0;
    for (const place of places)
      sum += used(bestColumn(program.cases[place]!, prices, team), resource, officer, cheap);
    return sum;
  };
  if (wanted(0) <= most) return;
  let high = 1;
  while (wanted(high) > most && high < 1e15) high *= 16;
  let low = 0;
  for (let halving = 0; halving < HALVINGS && high - low > 1e-9 * high; halving += 1) {
    const middle = (low + high) / 2;
    if (wanted(middle) > most) low = middle;
    else high = middle;
  }
  own[officer] = high;
}

function used(column: ProgramColumn, resource: Resource, officer: number, cheap: number): number {
  if (resource === "received") return column.from >= 0 && column.lead === officer ? 1 : 0;
  if (resource === "handedOn") return column.from === officer ? 1 : 0;
  return (
    (column.lead === officer ? column.leadMinutes : 0) +
    (column.from === officer ? column.fromMinutes : 0) +
    (cheap === officer ? column.teamMinutes : 0)
  );
}

function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  return other.length === 0 ? one : Uint32Array.from(new Set([...one, ...other]));
}
