import { expect, test } from "vitest";
import { flowLinks } from "~/analysis/flows/flow-links";
import { wayLayout } from "~/routes/flows/way-layout";

const [VISIT, MEDIATE, SUE] = [1, 2, 3];
const cases = [
  { caseId: 1, hasMoney: true, isClosed: false },
  { caseId: 2, hasMoney: false, isClosed: true },
  { caseId: 3, hasMoney: false, isClosed: false },
];
const steps = (caseId: number, ...methodIds: number[]) => methodIds.map((methodId) => ({ caseId, methodId }));

test("every case is in each of its steps once, repeats in a row as one, and ends as it stands", () => {
  const links = flowLinks(cases, [...steps(1, VISIT!, VISIT!, MEDIATE!), ...steps(2, VISIT!)]);
  expect(links).toEqual([
    { step: 0, from: null, to: VISIT, isEnd: false, cases: 2, payers: 1 },
    { step: 0, from: null, to: "open", isEnd: true, cases: 1, payers: 0 },
    { step: 1, from: VISIT, to: MEDIATE, isEnd: false, cases: 1, payers: 1 },
    { step: 1, from: VISIT, to: "closed", isEnd: true, cases: 1, payers: 0 },
    { step: 2, from: MEDIATE, to: "money", isEnd: true, cases: 1, payers: 1 },
  ]);
});

test("the fifth step and later ones are left out: the fourth leads to the end", () => {
  const links = flowLinks([cases[0]!], steps(1, VISIT!, MEDIATE!, VISIT!, SUE!, MEDIATE!, VISIT!));
  expect(links.map(({ to }) => to)).toEqual([VISIT, MEDIATE, VISIT, SUE, "money"]);
});

test("methods beyond the five with most cases at a step stand together", () => {
  const many = Array.from({ length: 7 }, (_, at) => ({ caseId: at, hasMoney: false, isClosed: false }));
  const links = flowLinks(
    many,
    many.flatMap(({ caseId }) => steps(caseId, caseId + 1)),
  );
  expect(links.filter(({ step, to }) => step === 0 && to === "other")).toMatchObject([{ cases: 2 }]);
});

test("bands are as wide as their cases: what leaves a node fills it, and nothing is left over", () => {
  const rows = flowLinks(cases, [...steps(1, VISIT!, MEDIATE!), ...steps(2, VISIT!)]).map((link) => ({
    key: JSON.stringify(link),
    step: link.step + 1,
    from_step: String(link.from ?? "default"),
    to_step: String(link.to),
    cases: link.cases,
    paid_share: link.payers / link.cases,
  }));
  const { nodes, bands } = wayLayout(rows, 300);
  for (const node of nodes) {
    const leaving = bands.filter(({ from }) => from === node).reduce((sum, { width }) => sum + width, 0);
    const arriving = bands.filter(({ to }) => to === node).reduce((sum, { width }) => sum + width, 0);
    if (node.column > 0) expect(arriving).toBeCloseTo(node.height, 9);
    if (leaving > 0) expect(leaving).toBeCloseTo(node.height, 9);
  }
  const last = Math.max(...nodes.map(({ y, height }) => y + height));
  expect(last).toBeLessThanOrEqual(300 + 1e-9);
});
