import type { FactRow } from '../../components/library/fact-row.ts';
import type { InstalledRecord } from '../shared/use-record.ts';

/** The record, and what the library makes of it once. */
export interface Contents {
  /** Null when nothing is installed. */
  record: InstalledRecord | null;
  rows: FactRow[];
  rowById: ReadonlyMap<string, FactRow>;
  /** Names of people by id, in the reader's language. */
  names: ReadonlyMap<string, string>;
}
