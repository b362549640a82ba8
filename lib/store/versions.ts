/** Every version of the database there has been, oldest first. A new one needs an example in test/fixtures/databases. */
import type { Transaction } from 'dexie';

export interface DatabaseVersion {
  version: number;
  /** Dexie's index syntax; the first name is the primary key. Only what changed since the version before; null drops a table. */
  stores: Record<string, string | null>;
  /** Rewrites the rows of the version before. Runs inside the upgrade's own transaction: all of it or nothing. */
  migrate?: (transaction: Transaction) => Promise<void>;
}

export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      facts: 'id, kind',
      sources: 'id',
      meta: 'key',
      highlights: 'id, canonicalUrl, site, created, changed, deleted, *tags',
      purged: 'id',
      hidden: 'id, scope, key, created',
      pages: 'url',
    },
  },
];
