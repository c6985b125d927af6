/**
 * What cases want of one resource at each price of it, while all other prices stand: of every column a line, its profit
 * before the price and how much it needs. A case's best line needs the less the higher the price, so a case that has the
 * same best line at both ends of a range has it all over, and is asked no more as the range is halved.
 */
import { type BranchProgram, cheapest, type Prices } from "./branch-program";

export type Resource = keyof Prices;

export interface PriceDemand {
  /** The least price, or nearly, at which no more than this is wanted. */
  priceWithin(most: number): number;
}

const HALVINGS = 44;
/** A range narrower than this share of its upper end is a price. */
const SMALL_RANGE = 1e-9;
const MOST_PRICE = 1e15;

/** Places of the cases of a program that one resource has to do with. */
export function touchingCases({ cases, officerIds }: BranchProgram) {
  const byOfficer = officerIds.map(() => [] as number[]);
  const handOversBy = officerIds.map(() => [] as number[]);
  const withTeam: number[] = [];
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
    if (columns.some(({ teamMinutes }) => teamMinutes > 0)) withTeam.push(at);
  });
  // The cheapest officer is in every team.
  const ofMinutes = byOfficer.map((list) => Uint32Array.from(new Set([...list, ...withTeam])));
  const ofHandOvers = handOversBy.map((list) => Uint32Array.from(list));
  return (resource: Resource, officer: number): Uint32Array =>
    (resource === "minutes" ? ofMinutes : ofHandOvers)[officer]!;
}

/** @returns what is wanted of a resource by the cases at `places`; good until it is called again, for the arrays are shared */
export function priceDemand({ cases }: BranchProgram) {
  const { columnStarts, value, lead, leadMinutes, teamMinutes, handsOn, fromMinutes } = columnTable(cases);
  const lines = value.length;
  const starts = new Uint32Array(cases.length + 1);
  const worth = new Float64Array(lines);
  /** Of the resource itself, and of a team, which is priced at its cheapest colleague's. */
  const own = new Float64Array(lines);
  const team = new Float64Array(lines);
  const hasTeam = new Uint8Array(cases.length);
  const active = new Uint32Array(cases.length);
  /** Best line of each case at the ends of the range and between them. */
  let [atLow, atHigh, atMiddle] = [0, 1, 2].map(() => new Uint32Array(cases.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];

  return (places: Uint32Array, prices: Prices, resource: Resource, officer: number): PriceDemand => {
    const { minutes, received, handedOn } = prices;
    const isOfMinutes = resource === "minutes";
    const others = cheapestBut(minutes, isOfMinutes ? officer : -1);
    layOut();
    let actives = places.length;
    for (let at = 0; at < actives; at += 1) active[at] = at;
    let settled = 0;

    /** No line for a column that needs none of it but the best of these. */
    function layOut(): void {
      let end = 0;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at]!;
        let idle = -1;
        starts[at] = end;
        hasTeam[at] = 0;
        for (let column = columnStarts[place]!; column < columnStarts[place + 1]!; column += 1) {
          const isLead = lead[column]! === officer;
          const from = handsOn[column]!;
          let profit = value[column]!;
          let needs = 0;
          if (!isOfMinutes) profit -= others.price * teamMinutes[column]!;
          if (isOfMinutes && isLead) needs += leadMinutes[column]!;
          else profit -= minutes[lead[column]!]! * leadMinutes[column]!;
          if (from >= 0) {
            const isFrom = from === officer;
            if (isOfMinutes && isFrom) needs += fromMinutes[column]!;
            else profit -= minutes[from]! * fromMinutes[column]!;
            if (resource === "received" && isLead) needs = 1;
            else profit -= received[lead[column]!]!;
            if (resource === "handedOn" && isFrom) needs = 1;
            else profit -= handedOn[from]!;
          }
          const ofTeam = isOfMinutes ? teamMinutes[column]! : 0;
          if (needs === 0 && ofTeam === 0) {
            if (idle >= 0) {
              if (profit > worth[idle]!) worth[idle] = profit;
              continue;
            }
            idle = end;
          }
          if (ofTeam > 0) hasTeam[at] = 1;
          worth[end] = profit;
          own[end] = needs;
          team[end] = ofTeam;
          end += 1;
        }
      }
      starts[places.length] = end;
    }

    /** Whether the officer is the cheapest at a price of his own. */
    const isCheapest = (price: number) =>
      isOfMinutes && (price < others.price || (price === others.price && officer < others.at));

    const needOf = (line: number, isOfTeam: boolean) => own[line]! + (isOfTeam ? team[line]! : 0);

    /** Wanted at a price; the best lines are written down. */
    function wanted(price: number, bests: Uint32Array): number {
      const ofTeam = Math.min(price, others.price);
      const isOfTeam = isCheapest(price);
      let sum = settled;
      for (let place = 0; place < actives; place += 1) {
        const at = active[place]!;
        let best = starts[at]!;
        let most = worth[best]! - price * own[best]! - (team[best]! > 0 ? ofTeam * team[best]! : 0);
        for (let line = best + 1; line < starts[at + 1]!; line += 1) {
          const profit = worth[line]! - price * own[line]! - (team[line]! > 0 ? ofTeam * team[line]! : 0);
          if (profit > most || (profit === most && own[line]! < own[best]!)) {
            most = profit;
            best = line;
          }
        }
        bests[at] = best;
        sum += needOf(best, isOfTeam);
      }
      return sum;
    }

    /** Cases with one best line all over the range; with a team its price may bend within, at the other cheapest's. */
    function settle(low: number, high: number): void {
      const bends = low < others.price && others.price < high;
      const isOfTeam = isCheapest((low + high) / 2);
      let kept = 0;
      for (let place = 0; place < actives; place += 1) {
        const at = active[place]!;
        if (atLow[at] === atHigh[at] && !(bends && hasTeam[at] === 1))
          settled += needOf(atLow[at]!, isOfTeam);
        else active[kept++] = at;
      }
      actives = kept;
    }

    return {
      priceWithin(most) {
        if (wanted(0, atLow) <= most) return 0;
        let high = 1;
        while (wanted(high, atHigh) > most && high < MOST_PRICE) high *= 16;
        let low = 0;
        for (let halving = 0; halving < HALVINGS && high - low > SMALL_RANGE * high; halving += 1) {
          settle(low, high);
          const middle = (low + high) / 2;
          if (wanted(middle, atMiddle) > most) {
            low = middle;
            [atLow, atMiddle] = [atMiddle, atLow];
          } else {
            high = middle;
            [atHigh, atMiddle] = [atMiddle, atHigh];
          }
        }
        return high;
      },
    };
  };
}

/** The officer whose minutes are cheapest among the others, and their price; beyond all where there is none. */
function cheapestBut(minutes: Float64Array, officer: number): { at: number; price: number } {
  if (officer < 0) {
    const at = cheapest(minutes);
    return { at, price: minutes[at]! };
  }
  let found = { at: minutes.length, price: Number.POSITIVE_INFINITY };
  minutes.forEach((price, at) => {
    if (at !== officer && price < found.price) found = { at, price };
  });
  return found;
}

/** Columns of all cases one after the other: they are read many hundred times. Those of a case lie from start to start. */
function columnTable(cases: BranchProgram["cases"]) {
  const all = cases.flatMap(({ columns }) => columns);
  const columnStarts = new Uint32Array(cases.length + 1);
  cases.forEach(({ columns }, at) => {
    columnStarts[at + 1] = columnStarts[at]! + columns.length;
  });
  return {
    columnStarts,
    value: Float64Array.from(all, ({ value }) => value),
    lead: Int32Array.from(all, ({ lead }) => lead),
    leadMinutes: Float64Array.from(all, ({ leadMinutes }) => leadMinutes),
    teamMinutes: Float64Array.from(all, ({ teamMinutes }) => teamMinutes),
    /** −1: nobody, it is no handover. */
    handsOn: Int32Array.from(all, ({ from }) => from),
    fromMinutes: Float64Array.from(all, ({ fromMinutes }) => fromMinutes),
  };
}
