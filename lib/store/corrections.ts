/**
 * What a reader corrected about facts and pages: hidden facts, dates of articles. What is taken back leaves a note of it,
 * as another machine or an older backup may still have it.
 */
import type { HideRule } from '../messages/schema.ts';
import { after } from './after.ts';
import { openDatabase } from './database.ts';

/** Hides a fact; one that was shown again in between is hidden anew. */
export async function hideFact(rule: HideRule): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', [database.hidden, database.purged], async () => {
    const gone = await database.purged.get(rule.id);
    await database.hidden.put(gone && gone.purged > rule.created ? { ...rule, created: after(gone.purged) } : rule);
  });
}

/** Shows again what a rule hides, also where another machine hid the same. */
export async function showFact(id: string): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', [database.hidden, database.purged], async () => {
    const rule = await database.hidden.get(id);
    if (!rule) return;
    const alike = await database.hidden.where('key').equals(rule.key).toArray();
    const rules = alike.filter(({ scope, site }) => scope === rule.scope && site === rule.site);
    await database.hidden.bulkDelete(rules.map((each) => each.id));
    await database.purged.bulkPut(rules.map((each) => ({ id: each.id, purged: after(each.created) })));
  });
}

/** Sets the date of an article, or with null takes the correction back. */
export async function correctDate(url: string, published: string | null): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', [database.pages, database.purged], async () => {
    const before = await database.pages.get(url);
    if (published) {
      const gone = await database.purged.get(url);
      await database.pages.put({ url, published, changed: after(gone?.purged) });
    } else if (before) {
      await database.pages.delete(url);
      await database.purged.put({ id: url, purged: after(before.changed) });
    }
  });
}
