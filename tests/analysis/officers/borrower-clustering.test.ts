import { expect, test } from "vitest";
import { borrowerClustering } from "~/analysis/officers/borrower-clustering";

/** 40 borrowers of 6 loans, all or none of which are paid; chance ½. @param officerOf of a loan, by its borrower and number */
function clusteringOf(officerOf: ByLoan, isPaid: ByLoan = allOrNone) {
  const loans = Array.from({ length: 240 }, (_, row) => [Math.floor(row / 6), row % 6] as const);
  const rows = {
    borrowerOf: loans.map(([borrower]) => borrower),
    paid: loans.map(([borrower, loan]) => isPaid(borrower, loan)),
    chances: loans.map(() => 0.5),
    placeOf: loans.map(() => 0),
  };
  return [
    ...borrowerClustering(
      rows,
      loans.map(([borrower, loan]) => officerOf(borrower, loan)),
      2,
    ),
  ];
}

type ByLoan = (borrower: number, loan: number) => number;
const allOrNone: ByLoan = (borrower) => borrower % 2;

test("six loans of a borrower with one officer are one observation", () => {
  for (const clustering of clusteringOf((borrower) => Number(borrower < 20)))
    expect(clustering).toBeCloseTo(6);
});

test("loans that know nothing of each other are one each", () => {
  const clustering = clusteringOf(
    (borrower) => Number(borrower < 20),
    (borrower, loan) => (borrower + loan) % 2,
  );
  expect(clustering).toEqual([1, 1]);
});

test("a borrower whom two officers share alike makes neither better than the other", () => {
  expect(clusteringOf((_, loan) => loan % 2)).toEqual([1, 1]);
});

test("of borrowers whom they share by five and one, what is beyond a half is left", () => {
  const clustering = clusteringOf((borrower, loan) => Number((loan === 0) === borrower < 20));
  // By borrower, two loans beyond the three of the level: 2² as one, and 6 × (½)² if each loan knew nothing of the others.
  for (const each of clustering) expect(each).toBeCloseTo(4 / 1.5);
});
