/** What changed between two packs, fact by fact. */
import type { Pack } from '../../record/schema.ts';

/** Returns one line per fact, source or gap that was added (+), removed (-) or changed (~, with the fields). */
export function diffLines(before: Pack, after: Pack): string[] {
  const lines = (['facts', 'sources', 'gaps'] as const).flatMap((list) => diffLists(before[list], after[list], list));
  const counts = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  const vocabulary = same(before.vocabulary, after.vocabulary) ? [] : ['~ vocabulary'];
  const summary = `${before.version} → ${after.version}: ${counts('+')} added, ${counts('-')} removed, ${counts('~')} changed`;
  return [...lines, ...vocabulary, summary];
}

interface Entry {
  id: string;
  kind?: string;
}

function diffLists(before: readonly Entry[], after: readonly Entry[], list: string): string[] {
  const old = new Map(before.map((it) => [it.id, it]));
  const now = new Map(after.map((it) => [it.id, it]));
  const label = (it: Entry) => `${list === 'facts' ? it.kind : list.slice(0, -1)} ${it.id}`;
  const removed = before.filter((it) => !now.has(it.id)).map((it) => `- ${label(it)}`);
  const others = after.flatMap((it) => {
    const was = old.get(it.id);
    if (!was) return [`+ ${label(it)}`];
    const fields = changedFields(was, it);
    return fields.length > 0 ? [`~ ${label(it)}: ${fields.join(', ')}`] : [];
  });
  return [...removed, ...others];
}

function changedFields(was: Entry, is: Entry): string[] {
  const a = was as unknown as Record<string, unknown>;
  const b = is as unknown as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
