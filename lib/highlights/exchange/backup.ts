/** The full backup: everything that a person made, as versioned JSON. */
import * as z from 'zod/mini';
import { HideRule } from '../../messages/from-page.ts';
import type { Highlight } from '../schema.ts';

const FORMAT = 'on-record-backup';
const VERSION = 1;

/** Everything a person made. */
export interface Belongings {
  highlights: Highlight[];
  /** Ids of highlights that were deleted for good, so that an older backup does not bring them back. */
  purged: { id: string; purged: string }[];
  hidden: HideRule[];
  pages: { url: string; published: string; changed: string }[];
}

/** The head of a backup, whatever its version. */
export const BackupHead = z.looseObject({ format: z.literal(FORMAT), version: z.int() });

const MOST_SITES = 2000;
const MOST_HOST_CHARS = 253;

/** A backup but for its highlights, which are read one by one. */
export const Backup = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  created: z.iso.datetime(),
  highlights: z.array(z.unknown()),
  purged: z.array(z.strictObject({ id: z.string(), purged: z.string() })),
  hidden: z.array(HideRule),
  pages: z.array(z.strictObject({ url: z.string(), published: z.iso.date(), changed: z.string() })),
  settings: z.optional(
    z.looseObject({
      off: z.optional(
        z.array(z.string().check(z.maxLength(MOST_HOST_CHARS), z.regex(/^[^\s/]+$/))).check(z.maxLength(MOST_SITES)),
      ),
    }),
  ),
});

/** A backup's text. */
export function toBackup(belongings: Belongings & { settings?: object }, created: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, created, ...belongings });
}

/** Whether a backup was written by a later version of the extension. */
export function isLaterBackup(version: number): boolean {
  return version > VERSION;
}

/** Compresses text with gzip, as a stream so that long work can be left. */
export async function gzip(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
