/** How surprising it is that a figure is a rate of a scope: what every second scope was once charged says little. */
import { ratesOf, type ScopeTable } from '../candidate/scope.ts';
import type { Country } from '../../record/schema.ts';

/** Bits that a rate tells, by its value. */
export type RarityTable = ReadonlyMap<number, number>;

/** Of all scopes of the record, how few ever had a rate. */
export function rarityTable(tariffs: ScopeTable): RarityTable {
  const counts = new Map<number, number>();
  for (const [slot, measures] of tariffs) {
    const target: Country = slot.slice(slot.indexOf('>') + 1, slot.indexOf(' '));
    const rates = new Set(measures.flatMap((fact) => ratesOf(fact, target, null).map(({ rate }) => rate)));
    for (const rate of rates) counts.set(rate, (counts.get(rate) ?? 0) + 1);
  }
  return new Map([...counts].map(([rate, count]) => [rate, Math.log2((tariffs.size + 1) / count)]));
}
