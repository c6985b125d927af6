/** Whole actions out of prices: nobody above his minutes, teams named and free in one fortnight, caps kept. */
import {
  type BranchProgram,
  bestColumn,
  type Prices,
  type ProgramColumn,
  profit,
  teamPrice,
} from "./branch-program";

export interface ChosenColumn {
  /** Place among the outlook's cases. */
  at: number;
  column: ProgramColumn;
  /** Officers' places: the lead first. */
  officers: readonly number[];
  /** Of a team. */
  fortnight: number | null;
}

export interface RoundedPlan {
  chosen: readonly ChosenColumn[];
  used: Float64Array;
  received: Uint32Array;
  handedOn: Uint32Array;
}

const FORTNIGHT_DAYS = 14;
const MOST_PASSES = 4;

/**
 * Cases in the order of what they would lose by their second best, each with its best option that still fits; then
 * the case that gains most an hour moves up, while hours are left.
 */
export function roundedPlan(program: BranchProgram, prices: Prices, horizon: number): RoundedPlan {
  const room = new Room(program, horizon);
  const team = teamPrice(prices);
  const ordered = program.cases
    .map((one, place) => {
      const profits = one.columns.map((column) => profit(column, prices, team)).sort((a, b) => b - a);
      return { place, regret: profits[0]! - (profits[1] ?? profits[0]!) };
    })
    .sort((one, other) => other.regret - one.regret || one.place - other.place);
  const chosen = new Array<ChosenColumn>(program.cases.length);
  for (const { place } of ordered) {
    const one = program.cases[place]!;
    const best = bestColumn(one, prices, team);
    const sorted = [...one.columns].sort((a, b) => profit(b, prices, team) - profit(a, prices, team));
    const choice =
      room.take(one.at, best) ??
      sorted.reduce<ChosenColumn | null>((found, column) => found ?? room.take(one.at, column), null);
    if (choice === null) throw new Error("roundedPlan requires an option without minutes for every case");
    chosen[place] = choice;
  }
  for (let pass = 0; pass < MOST_PASSES; pass += 1) if (!movedUp(program, room, chosen)) break;
  return { chosen, used: room.used, received: room.received, handedOn: room.handedOn };
}

/** Moves cases that gain by it to an option that fits, the most gain a minute first. @returns whether anybody moved */
function movedUp(program: BranchProgram, room: Room, chosen: ChosenColumn[]): boolean {
  const moves = program.cases.flatMap((one, place) =>
    one.columns.flatMap((column) => {
      const now = chosen[place]!.column;
      const gain = column.value - now.value;
      if (!(gain > 0)) return [];
      const minutes = total(column) - total(now);
      return [{ place, column, gain, score: minutes > 0 ? gain / minutes : Number.POSITIVE_INFINITY }];
    }),
  );
  moves.sort(
    (one, other) =>
      (one.score === other.score ? 0 : other.score - one.score) ||
      other.gain - one.gain ||
      one.place - other.place,
  );
  let moved = false;
  for (const { place, column } of moves) {
    const now = chosen[place]!;
    if (column.value <= now.column.value) continue;
    room.release(now);
    const better = room.take(now.at, column);
    if (better !== null) {
      chosen[place] = better;
      moved = true;
    } else room.takeAgain(now);
  }
  return moved;
}

const total = ({ leadMinutes, teamMinutes, fromMinutes }: ProgramColumn): number =>
  leadMinutes + teamMinutes + fromMinutes;

/** What is left of everybody's minutes, fortnights and caps. */
class Room {
  readonly used: Float64Array;
  readonly received: Uint32Array;
  readonly handedOn: Uint32Array;
  private readonly fortnights: number;
  /** Minutes of teams by officer and fortnight. */
  private readonly inTeams: Float64Array;

  constructor(
    private readonly program: BranchProgram,
    horizon: number,
  ) {
    const officers = program.officerIds.length;
    this.used = new Float64Array(officers);
    this.received = new Uint32Array(officers);
    this.handedOn = new Uint32Array(officers);
    this.fortnights = Math.max(1, Math.floor(horizon / FORTNIGHT_DAYS));
    this.inTeams = new Float64Array(officers * this.fortnights);
  }

  /** null: it does not fit. */
  take(at: number, column: ProgramColumn): ChosenColumn | null {
    const { lead, leadMinutes, from, fromMinutes } = column;
    const { cap } = this.program;
    if (!this.fits(lead, leadMinutes)) return null;
    if (from >= 0 && (this.received[lead]! >= cap || this.handedOn[from]! >= cap)) return null;
    if (from >= 0 && !this.fits(from, fromMinutes)) return null;
    const choice =
      column.teamMinutes > 0 ? this.withTeam(at, column) : { at, column, officers: [lead], fortnight: null };
    if (choice !== null) this.takeAgain(choice);
    return choice;
  }

  takeAgain(choice: ChosenColumn): void {
    this.add(choice, 1);
  }

  release(choice: ChosenColumn): void {
    this.add(choice, -1);
  }

  private fits(officer: number, minutes: number): boolean {
    return this.used[officer]! + minutes <= this.program.capacity[officer]! + 1e-9;
  }

  private add({ column, officers, fortnight }: ChosenColumn, sign: 1 | -1): void {
    const { lead, leadMinutes, teamMinutes, from, fromMinutes, option } = column;
    this.used[lead]! += sign * leadMinutes;
    const members = officers.slice(1);
    for (const member of members) this.used[member]! += (sign * teamMinutes) / members.length;
    if (fortnight !== null)
      for (const officer of officers)
        this.inTeams[officer * this.fortnights + fortnight]! += (sign * option.minutes) / option.teamSize;
    if (from < 0) return;
    this.used[from]! += sign * fromMinutes;
    this.received[lead]! += sign;
    this.handedOn[from]! += sign;
  }

  /** The earliest fortnight in which the lead and enough others have room; of these, who has most minutes left. */
  private withTeam(at: number, column: ProgramColumn): ChosenColumn | null {
    const { lead, from, option } = column;
    const each = option.minutes / option.teamSize;
    const spare = this.program.officerIds
      .map((_, officer) => officer)
      // Who hands the case on may be on the team only beyond the handover's own minutes.
      .filter((officer) => officer !== lead && officer !== from && this.fits(officer, each))
      .sort((one, other) => this.left(other) - this.left(one) || one - other);
    for (let fortnight = 0; fortnight < this.fortnights; fortnight += 1) {
      if (!this.isFree(lead, fortnight, each)) continue;
      const members = spare
        .filter((officer) => this.isFree(officer, fortnight, each))
        .slice(0, option.teamSize - 1);
      if (members.length === option.teamSize - 1)
        return { at, column, officers: [lead, ...members], fortnight };
    }
    return null;
  }

  private left(officer: number): number {
    return this.program.capacity[officer]! - this.used[officer]!;
  }

  /** A fortnight holds its share of the officer's minutes, or one action. */
  private isFree(officer: number, fortnight: number, minutes: number): boolean {
    const taken = this.inTeams[officer * this.fortnights + fortnight]!;
    return taken === 0 || taken + minutes <= this.program.capacity[officer]! / this.fortnights + 1e-9;
  }
}
