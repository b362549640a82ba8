import type { Gap } from '../../lib/record/schema.ts';
import type { FactRow } from './fact-row.ts';

/** What the record holds, as the library lists it. */
export interface RecordContent {
  rows: FactRow[];
  /** Names of people by id, in the reader's language. */
  names: ReadonlyMap<string, string>;
  sources: number;
  builtOn: string;
  isOld: boolean;
  gaps: Gap[];
}
