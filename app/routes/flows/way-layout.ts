import { numberAt } from "~/components/row-values";
import { FLOW_ENDS, FLOW_STEPS } from "~/domain/flows";
import type { Row } from "~/domain/report";

export interface WayNode {
  code: string;
  /** From 0, default, to the column of the ends. */
  column: number;
  cases: number;
  /** Top and height in pixels. */
  y: number;
  height: number;
}

export interface WayBand {
  key: string;
  from: WayNode;
  to: WayNode;
  cases: number;
  paidShare: number;
  /** Middle of the band where it leaves and where it arrives. */
  leavesAt: number;
  arrivesAt: number;
  width: number;
}

const GAP = 10;
export const END_COLUMN = FLOW_STEPS + 1;
const ENDS = Object.keys(FLOW_ENDS);

/** Bands between columns of nodes, each as high as its cases; in every column the largest on top, ends in their own order. */
export function wayLayout(rows: readonly Row[], height: number): { nodes: WayNode[]; bands: WayBand[] } {
  const links = rows.map((row) => {
    const step = numberAt(row, "step") ?? 1;
    const to = String(row.to_step);
    const isEnd = ENDS.includes(to);
    return {
      key: String(row.key),
      from: { code: String(row.from_step), column: step - 1 },
      to: { code: to, column: isEnd ? END_COLUMN : step },
      cases: numberAt(row, "cases") ?? 0,
      paidShare: numberAt(row, "paid_share") ?? 0,
    };
  });
  const total = links.filter(({ from }) => from.column === 0).reduce((sum, { cases }) => sum + cases, 0);
  if (total === 0) return { nodes: [], bands: [] };
  const sums = new Map<string, { code: string; column: number; cases: number }>();
  const enter = ({ code, column }: { code: string; column: number }, cases: number) => {
    const known = sums.get(`${column} ${code}`) ?? { code, column, cases: 0 };
    known.cases += cases;
    sums.set(`${column} ${code}`, known);
  };
  for (const { from, to, cases } of links) {
    if (from.column === 0) enter(from, cases);
    enter(to, cases);
  }
  const most = Math.max(...[...Array(END_COLUMN + 1).keys()].map((column) => countIn(sums, column)));
  const perCase = (height - GAP * (most - 1)) / total;
  const placed = placedNodes(sums, perCase);
  const used = new Map<string, { out: number; in: number }>();
  const order = (code: string, column: number) => placed.get(`${column} ${code}`)?.y ?? 0;
  const sorted = [...links].sort(
    (one, other) =>
      order(one.from.code, one.from.column) - order(other.from.code, other.from.column) ||
      order(one.to.code, one.to.column) - order(other.to.code, other.to.column),
  );
  const bands = sorted.map(({ key, from, to, cases, paidShare }): WayBand => {
    const [start, end] = [placed.get(`${from.column} ${from.code}`)!, placed.get(`${to.column} ${to.code}`)!];
    const width = cases * perCase;
    const left = usedOf(used, `${from.column} ${from.code}`);
    const right = usedOf(used, `${to.column} ${to.code}`);
    const band = {
      key,
      from: start,
      to: end,
      cases,
      paidShare,
      leavesAt: start.y + left.out + width / 2,
      arrivesAt: end.y + right.in + width / 2,
      width,
    };
    left.out += width;
    right.in += width;
    return band;
  });
  return { nodes: [...placed.values()], bands };
}

type Sums = ReadonlyMap<string, { code: string; column: number; cases: number }>;

function countIn(sums: Sums, column: number): number {
  return [...sums.values()].filter((node) => node.column === column).length;
}

function placedNodes(sums: Sums, perCase: number): Map<string, WayNode> {
  const placed = new Map<string, WayNode>();
  for (let column = 0; column <= END_COLUMN; column += 1) {
    const inOrder = [...sums.values()]
      .filter((node) => node.column === column)
      .sort((one, other) =>
        column === END_COLUMN
          ? ENDS.indexOf(one.code) - ENDS.indexOf(other.code)
          : other.cases - one.cases || (one.code < other.code ? -1 : 1),
      );
    let y = 0;
    for (const node of inOrder) {
      const height = node.cases * perCase;
      placed.set(`${column} ${node.code}`, { ...node, y, height });
      y += height + GAP;
    }
  }
  return placed;
}

function usedOf(used: Map<string, { out: number; in: number }>, key: string) {
  const known = used.get(key) ?? { out: 0, in: 0 };
  used.set(key, known);
  return known;
}
