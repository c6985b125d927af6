/**
 * Cells with moments clustered by borrower: Σ over borrowers of products of the borrower's own totals in the cell. Plain
 * sums enter a few fine cubes, and all others are added up from these; so do the clusters of a row that no other of its
 * borrower can meet in any cell, as most are. Rows that can meet enter every cube, because a borrower who is two clusters
 * in two fine cells is one in a coarse one. A borrower's months are cells of their own, and each pair of them a cell of
 * what their sum's product has beyond theirs: (a + b)(c + d) = ac + bd + (ad + bc).
 */
import { CellTable } from "./cell-table";
import type { CellShape } from "./cubes";

/** How a cell's clustered sums follow from its plain ones; all by name. */
export interface ClusterRule {
  /** A borrower is a cluster where this is not 0. */
  rated: string;
  /** The moment → the two totals whose product it adds up. */
  products: Readonly<Record<string, readonly [string, string]>>;
  /** What a product is rounded to, so that sums are exact. */
  rounded(product: number): number;
}

/** Some cubes of the table, by their places. */
export interface CubeGroup {
  /** Those that rows enter. */
  fed: readonly number[];
  /** Those that are written. */
  written: readonly number[];
  /** Where the dimensions stand that all of them keep: rows that differ there never meet. */
  common: readonly number[];
}

/** One borrower's rows, as they enter the cubes: where each stands, and its number among the borrower's rows. */
export interface Member {
  places: number[];
  row: number;
}

const FIRST_ROWS = 16;

export class ClusteredCells {
  readonly table: CellTable;
  /** Rows' plain sums, horizon by horizon, filled by the caller; and what each comes to alone. */
  plain: Float64Array;
  private alone: Float64Array;
  private readonly horizons: number;
  private readonly columns: number;
  private readonly moments: number;
  private readonly rated: number;
  private readonly clusters: number;
  private readonly pairs: number;
  /** Place of the moment, and of its two totals. */
  private readonly products: readonly (readonly [number, number, number])[];
  private readonly month: number;
  private readonly withMonth: number;
  /** For each cube of paired months, the places in which rows must agree to be paired; null: no pairs. */
  private readonly family: readonly (readonly number[] | null)[];
  private readonly total: Float64Array;
  private readonly together: Float64Array;
  /** The cell of each row of the borrower, in the cube at hand. */
  private cells = new Int32Array(FIRST_ROWS);

  constructor(
    shape: CellShape,
    private readonly rule: ClusterRule,
  ) {
    const { sums, clusteredSums, dimensions } = shape;
    this.table = new CellTable(shape);
    this.horizons = shape.horizons.length;
    this.columns = sums.length;
    this.moments = clusteredSums.length;
    this.rated = sums.indexOf(rule.rated);
    this.clusters = clusteredSums.indexOf("clusters");
    this.pairs = clusteredSums.indexOf("pairs");
    this.products = Object.entries(rule.products).map(([name, [one, other]]) => [
      clusteredSums.indexOf(name),
      sums.indexOf(one),
      sums.indexOf(other),
    ]);
    this.month = dimensions.indexOf("month");
    this.withMonth = dimensions.indexOf("withMonth");
    this.family = shape.cubes.map((cube) =>
      cube.dimensions.includes("withMonth")
        ? cube.dimensions
            .filter((one) => one !== "month" && one !== "withMonth")
            .map((one) => dimensions.indexOf(one))
        : null,
    );
    this.plain = new Float64Array(FIRST_ROWS * this.table.plainWidth);
    this.alone = new Float64Array(FIRST_ROWS * this.horizons * this.moments);
    this.total = new Float64Array(this.table.plainWidth);
    this.together = new Float64Array(this.horizons * this.moments);
  }

  /** Where the plain sums of one of the borrower's rows begin; all 0 there. */
  room(row: number): number {
    const begin = row * this.table.plainWidth;
    if (begin + this.table.plainWidth > this.plain.length) {
      const larger = new Float64Array(this.plain.length * 2);
      larger.set(this.plain);
      this.plain = larger;
      const largerAlone = new Float64Array(this.alone.length * 2);
      largerAlone.set(this.alone);
      this.alone = largerAlone;
    }
    this.plain.fill(0, begin, begin + this.table.plainWidth);
    return begin;
  }

  /** Computes what a row, its plain sums filled, comes to when it is alone in its cell. */
  complete(row: number): void {
    this.moment(this.plain, row * this.table.plainWidth, this.alone, row * this.together.length);
  }

  /** Adds (sign 1) or subtracts (sign −1) one borrower's rows in a group of cubes. */
  count(members: readonly Member[], sign: number, { fed, written, common }: CubeGroup): void {
    const meeting: Member[] = [];
    for (const member of members) {
      const { places, row } = member;
      const isAlone = members.every((other) => other === member || !isSame(common, other.places, places));
      if (!isAlone) meeting.push(member);
      for (const cube of fed) {
        const cell = this.table.cellAt(cube, places);
        this.table.add(cell, sign, this.plain, row * this.table.plainWidth);
        if (isAlone) this.table.addClustered(cell, sign, this.alone, row * this.together.length);
      }
    }
    if (meeting.length > 0) for (const cube of written) this.countMeeting(cube, meeting, sign);
  }

  private countMeeting(cube: number, members: readonly Member[], sign: number): void {
    if (this.cells.length < members.length) this.cells = new Int32Array(2 * members.length);
    for (let one = 0; one < members.length; one++)
      this.cells[one] = this.table.cellAt(cube, members[one]!.places);
    for (let one = 0; one < members.length; one++) this.countCell(members, one, sign);
    const family = this.family[cube];
    if (family) this.countPairs(cube, family, members, sign);
  }

  /** The cell of one row with all rows that share it, unless an earlier one has done so. */
  private countCell(members: readonly Member[], one: number, sign: number): void {
    const cell = this.cells[one]!;
    let isShared = false;
    for (let other = 0; other < members.length; other++)
      if (other !== one && this.cells[other] === cell) {
        if (other < one) return;
        isShared = true;
      }
    if (!isShared) {
      this.table.addClustered(cell, sign, this.alone, members[one]!.row * this.together.length);
      return;
    }
    this.total.fill(0);
    for (let other = one; other < members.length; other++)
      if (this.cells[other] === cell) this.addPlain(this.total, members[other]!.row);
    this.moment(this.total, 0, this.together, 0);
    this.table.addClustered(cell, sign, this.together);
  }

  private addPlain(total: Float64Array, row: number): void {
    const begin = row * this.table.plainWidth;
    for (let place = 0; place < total.length; place++) total[place]! += this.plain[begin + place]!;
  }

  /** The clustered sums of one borrower's total, horizon by horizon. */
  private moment(totals: Float64Array, from: number, into: Float64Array, at: number): void {
    for (let horizon = 0; horizon < this.horizons; horizon++) {
      const total = from + horizon * this.columns;
      const begin = at + horizon * this.moments;
      const isCluster = totals[total + this.rated] !== 0;
      into[begin + this.clusters] = isCluster ? 1 : 0;
      into[begin + this.pairs] = 0;
      for (const [place, one, other] of this.products)
        into[begin + place] = isCluster
          ? this.rule.rounded(totals[total + one]! * totals[total + other]!)
          : 0;
    }
  }

  /** What the borrower's months have together beyond what each has alone. */
  private countPairs(
    cube: number,
    family: readonly number[],
    members: readonly Member[],
    sign: number,
  ): void {
    const months = this.monthsOf(family, members);
    for (let later = 1; later < months.length; later++)
      for (let earlier = 0; earlier < later; earlier++) {
        const [one, other] = [months[earlier]!, months[later]!];
        if (!isSame(family, one.places, other.places)) continue;
        const between = months.slice(earlier + 1, later);
        const kin = between.filter(({ places }) => isSame(family, places, other.places));
        if (!this.pair(one, other, kin)) continue;
        const places = [...other.places];
        places[this.withMonth] = one.places[this.month]!;
        this.table.addClustered(this.table.cellAt(cube, places), sign, this.together);
      }
  }

  /** The plain sums of each family and month, oldest first. */
  private monthsOf(family: readonly number[], members: readonly Member[]): MonthSums[] {
    const months: MonthSums[] = [];
    for (const { places, row } of members) {
      const month = months.find(
        (known) => known.places[this.month] === places[this.month] && isSame(family, known.places, places),
      ) ?? { places, sums: new Float64Array(this.table.plainWidth) };
      if (month.places === places) months.push(month);
      this.addPlain(month.sums, row);
    }
    return months.sort((a, b) => a.places[this.month]! - b.places[this.month]!);
  }

  /** Into `together`: the products across the two months, and one cluster too many where nothing rated lies between. */
  private pair(earlier: MonthSums, later: MonthSums, between: readonly MonthSums[]): boolean {
    this.together.fill(0);
    let isRated = false;
    for (let horizon = 0; horizon < this.horizons; horizon++) {
      const at = horizon * this.columns;
      const rated = at + this.rated;
      if (earlier.sums[rated] === 0 || later.sums[rated] === 0) continue;
      isRated = true;
      const begin = horizon * this.moments;
      this.together[begin + this.pairs] = 1;
      this.together[begin + this.clusters] = between.some(({ sums }) => sums[rated] !== 0) ? 0 : -1;
      for (const [place, one, other] of this.products)
        this.together[begin + place] = this.rule.rounded(
          earlier.sums[at + one]! * later.sums[at + other]! +
            later.sums[at + one]! * earlier.sums[at + other]!,
        );
    }
    return isRated;
  }
}

interface MonthSums {
  places: number[];
  sums: Float64Array;
}

function isSame(family: readonly number[], one: readonly number[], other: readonly number[]): boolean {
  for (const place of family) if (one[place] !== other[place]) return false;
  return true;
}
