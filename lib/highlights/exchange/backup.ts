/** The full backup: everything that a person made, as versioned JSON. */
import * as z from 'zod/mini';
import { HideRule } from '../../messages/from-page.ts';
import { FieldTimes, type Highlight } from '../schema.ts';
import type { Deletion } from './deletions.ts';

const FORMAT = 'on-record-backup';
const VERSION = 1;

/** Everything a person made. */
export interface Belongings {
  highlights: Highlight[];
  purged: Deletion[];
  hidden: HideRule[];
  pages: { url: string; published: string; changed: string }[];
}

/** The head of a backup, whatever its version. */
export const BackupHead = z.looseObject({ format: z.literal(FORMAT), version: z.unknown() });

const MOST_SITES = 2000;
const MOST_HOST_CHARS = 253;
const OFF = 'off:';

/** A backup but for its highlights, which are read one by one. */
export const Backup = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  created: z.iso.datetime(),
  highlights: z.array(z.unknown()),
  purged: z.array(z.strictObject({ id: z.string(), purged: z.iso.datetime(), seen: z.optional(FieldTimes) })),
  hidden: z.array(HideRule),
  pages: z.array(z.strictObject({ url: z.string(), published: z.iso.date(), changed: z.iso.datetime() })),
  settings: z.optional(
    z.looseObject({
      off: z.optional(
        z.array(z.string().check(z.maxLength(MOST_HOST_CHARS), z.regex(/^[^\s/]+$/))).check(z.maxLength(MOST_SITES)),
      ),
      times: z.optional(z.record(z.string().check(z.maxLength(MOST_HOST_CHARS + OFF.length)), z.iso.datetime())),
    }),
  ),
});

/** A backup's text, highlight by highlight. */
export function* toBackup({ highlights, ...others }: Belongings & { settings?: object }, created: string): Generator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, created, ...others }).slice(0, -1)},"highlights":[`;
  for (const [at, highlight] of highlights.entries()) yield `${at > 0 ? ',' : ''}\n${JSON.stringify(highlight)}`;
  yield '\n]}\n';
}

/** Whether a backup was written by a later version of the extension. */
export function isLaterBackup(version: unknown): boolean {
  return typeof version === 'number' && version > VERSION;
}

/** Compresses a file with gzip, as a stream. */
export async function gzip(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** A file as it can be read again: one that is larger than an import takes is compressed; `suffix` is what its name ends in. */
export async function readableAgain(file: Blob, most: number): Promise<{ file: Blob; suffix: '' | '.gz' }> {
  return file.size > most ? { file: await gzip(file), suffix: '.gz' } : { file, suffix: '' };
}
