import fc from "fast-check";
import { expect, test } from "vitest";
import { cholesky } from "~/statistics/linear-algebra/cholesky";
import { takeOuterProducts } from "~/statistics/linear-algebra/outer-products";
import { triangularInverse } from "~/statistics/linear-algebra/triangular-inverse";

/** A = B Bᵀ + a little on the diagonal, of 1 to 14 columns: whole panels of four and what is left of them. */
const definite = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc
    .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((entries) => {
      const matrix = new Float64Array(size * size);
      for (let row = 0; row < size; row += 1)
        for (let column = 0; column < size; column += 1)
          for (let k = 0; k < size; k += 1)
            matrix[row * size + column]! += entries[row * size + k]! * entries[column * size + k]!;
      for (let at = 0; at < size; at += 1) matrix[at * size + at]! += 0.5;
      return { matrix, size };
    }),
);

test("the factor times its transpose is the matrix, and its inverse undoes it, whatever the width", () => {
  fc.assert(
    fc.property(definite, ({ matrix, size }) => {
      const factor = cholesky(matrix, size);
      const inverse = triangularInverse(factor);
      for (let row = 0; row < size; row += 1)
        for (let column = 0; column <= row; column += 1) {
          let product = 0;
          let identity = 0;
          for (let k = 0; k <= column; k += 1)
            product += factor.lower[row * size + k]! * factor.lower[column * size + k]!;
          for (let k = column; k <= row; k += 1)
            identity += inverse[row * size + k]! * factor.lower[k * size + column]!;
          expect(product).toBeCloseTo(matrix[row * size + column]!, 8);
          expect(identity).toBeCloseTo(row === column ? 1 : 0, 6);
        }
    }),
    { numRuns: 60 },
  );
});

test("a column that earlier ones already say is set aside wherever it stands in a panel", () => {
  for (let copy = 1; copy < 9; copy += 1) {
    const size = 9;
    const columns = Array.from({ length: size }, (_, at) =>
      Array.from({ length: 12 }, (_, row) =>
        Math.sin((1 + row) ** 2 * (1.3 + (at === copy ? copy - 1 : at))),
      ),
    );
    const matrix = Float64Array.from(
      columns.flatMap((one) => columns.map((other) => one.reduce((sum, x, row) => sum + x * other[row]!, 0))),
    );
    const factor = cholesky(matrix, size);
    expect(factor.aliased).toEqual([copy]);
    const inverse = triangularInverse(factor);
    expect([...inverse.subarray(copy * size, (copy + 1) * size)].every((entry) => entry === 0)).toBe(true);
    expect(inverse.every(Number.isFinite)).toBe(true);
  }
});

test("outer products are those written out one by one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 9 }), (width, count) => {
      const vectors = Float64Array.from({ length: count * width }, (_, at) => Math.cos(at) * (at % 3));
      const divisors = Float64Array.from({ length: count }, (_, at) => 1 + at);
      const matrix = Float64Array.from({ length: width * width }, (_, at) => at);
      const expected = Float64Array.from(matrix);
      for (let at = 0; at < count; at += 1)
        for (let row = 0; row < width; row += 1)
          for (let column = 0; column <= row; column += 1)
            expected[row * width + column]! -=
              (vectors[at * width + row]! * vectors[at * width + column]!) / divisors[at]!;
      takeOuterProducts(matrix, vectors, divisors, width);
      matrix.forEach((entry, at) => {
        expect(entry).toBeCloseTo(expected[at]!, 10);
      });
    }),
    { numRuns: 60 },
  );
});
