/** The value below which a share of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What a table says of many values. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => round(quantile(values, share)));
  return { p50: p50 ?? 0, p95: p95 ?? 0, max: max ?? 0 };
}

/** Three digits are more than a shared machine is good for. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
