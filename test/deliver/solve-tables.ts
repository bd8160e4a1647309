/** A prime small enough for exact products, large enough that no determinant of ours vanishes by it. */
const PRIME = 67_108_859;

function inverse(value: number): number {
  let [result, base] = [1n, BigInt(value)];
  const prime = BigInt(PRIME);
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return Number(result);
}

/** Rows of coefficients, each with its leading place, in echelon form. */
interface Echelon {
  readonly rows: { readonly lead: number; readonly values: Int32Array }[];
}

function remainder({ rows }: Echelon, vector: Int32Array): Int32Array {
  const left = Int32Array.from(vector);
  for (const { lead, values } of rows) {
    const factor = left[lead] ?? 0;
    if (factor === 0) continue;
    // Products stay below 2^52, and so exact.
    for (let at = lead; at < left.length; at += 1) {
      const value = values[at] ?? 0;
      if (value !== 0) left[at] = ((left[at] ?? 0) + (PRIME - factor) * value) % PRIME;
    }
  }
  return left;
}

function vectorOf(cells: readonly number[], size: number): Int32Array {
  const vector = new Int32Array(size);
  for (const cell of cells) vector[cell] = 1;
  return vector;
}

/**
 * Linear algebra over everything that is printed: tells of a sum over cells of a population whether it follows from the
 * known sums, by any adding and subtracting of them whatever. Exact, but for chances of one in 67 million.
 */
export function solver(
  known: readonly (readonly number[])[],
  size: number,
): (cells: readonly number[]) => boolean {
  const echelon: Echelon = { rows: [] };
  const leadOf = (vector: Int32Array): number => vector.findIndex((value) => value !== 0);
  for (const cells of known) {
    const left = remainder(echelon, vectorOf(cells, size));
    const lead = leadOf(left);
    if (lead < 0) continue;
    const scale = inverse(left[lead] ?? 1);
    const values = left.map((value) => (value * scale) % PRIME);
    echelon.rows.push({ lead, values });
    echelon.rows.sort((a, b) => a.lead - b.lead);
  }
  return (cells) => leadOf(remainder(echelon, vectorOf(cells, size))) < 0;
}
