/**
 * Prices of minutes and of handovers at which everybody's best options just fit: the Lagrangian's dual, resource by
 * resource, each at the price where what is wanted falls below what there is.
 */
import { type BranchProgram, mostProfit, type Prices, worthOf } from "./branch-program";
import { priceDemand, type Resource, touchingCases } from "./price-demand";

export interface FoundPrices {
  prices: Prices;
  /** No plan gains more. */
  boundMinor: number;
}

/**
 * @param capacity minutes by officer in place of the program's own
 * @param start prices of a similar program
 */
export type PriceSearch = (capacity: Float64Array, start?: Prices, mostSweeps?: number) => FoundPrices;

const MOST_SWEEPS = 12;
/** A sweep that lowers the bound by less than this share is the last. */
const SMALL_GAIN = 1e-5;

const RESOURCES: readonly Resource[] = ["minutes", "received", "handedOn"];

/** Made once for a program, and asked for as many capacities as there are. */
export function priceSearch(program: BranchProgram): PriceSearch {
  const officers = program.officerIds.length;
  const demand = priceDemand(program);
  const touching = touchingCases(program);
  return (capacity, start, mostSweeps = MOST_SWEEPS) => {
    const asked = { ...program, capacity };
    const prices = start ? copied(start) : noPrices(officers);
    if (officers === 0) return { prices, boundMinor: 0 };
    const bound = () => worthOf(asked, prices) + mostProfit(program, prices);
    let best: FoundPrices = { prices: copied(prices), boundMinor: bound() };
    for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
      for (const resource of RESOURCES)
        for (let officer = 0; officer < officers; officer += 1) {
          const places = touching(resource, officer);
          const most = resource === "minutes" ? capacity[officer]! : program.cap;
          prices[resource][officer] =
            places.length === 0 ? 0 : demand(places, prices, resource, officer).priceWithin(most);
        }
      const boundMinor = bound();
      const gained = best.boundMinor - boundMinor;
      if (gained > 0) best = { prices: copied(prices), boundMinor };
      if (gained <= SMALL_GAIN * Math.abs(best.boundMinor)) break;
    }
    return best;
  };
}

const noPrices = (officers: number): Prices => ({
  minutes: new Float64Array(officers),
  received: new Float64Array(officers),
  handedOn: new Float64Array(officers),
});

const copied = ({ minutes, received, handedOn }: Prices): Prices => ({
  minutes: Float64Array.from(minutes),
  received: Float64Array.from(received),
  handedOn: Float64Array.from(handedOn),
});
