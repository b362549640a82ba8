/** Reads a file of highlights from wherever it comes. Files are hostile until read: size, depth and every value are checked first. */
import * as z from 'zod/mini';
import { Highlight } from '../schema.ts';
import type { SavedSettings } from '../../sites/saved-settings.ts';
import { adjustHighlight, adjustOthers, adjustTimes } from './adjust-times.ts';
import { annotationsIn, type AnnotationList, inPlainNames } from './annotations-in.ts';
import { Backup, BackupHead, isLaterBackup } from './backup.ts';
import { checkShape } from './check-shape.ts';
import { findTextFault, lineAndColumn } from './check-text.ts';
import { foreignHighlight, isShortened } from './foreign.ts';
import { Gathered } from './gathered.ts';
import { HypothesisAnnotation, passagesInHypothesis } from './hypothesis.ts';
import { ImportError } from './import-error.ts';
import type { Incoming } from './plan.ts';
import { ownHighlight, passagesIn, WebAnnotation } from './web-annotation.ts';

const MB = 1024 * 1024;
/** Bytes of a file, and of what is in it when it is compressed: a bomb holds more. */
export const LIMITS = { file: 50 * MB, text: 200 * MB };

export interface ReadOptions {
  now: string;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  limits?: typeof LIMITS;
}

/** What is in a file and does not become a highlight as it is. */
export interface LeftOut {
  /** Annotations that quote no passage: notes on a page, replies. */
  quoteless: number;
  /** Places of what is broken. */
  broken: string[];
  /** Passages, notes and tags that are longer or more than a highlight takes: their end is left out. */
  shortened: number;
  /** Dated ahead of the clock: highlights are set back, the rest is left out. */
  ahead: number;
  /** Further pages of a collection that are named by their addresses: nothing is fetched. */
  elsewhere: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { quoteless: 0, broken: [], shortened: 0, ahead: 0, elsewhere: 0 };

/** What a file holds; settings only where they were saved along. */
export type FileContents = Incoming & { kind: 'backup' | 'annotations'; settings?: SavedSettings; leftOut: LeftOut };

/** Reads a backup, a Web Annotation collection or a Hypothesis export. Throws `ImportError`; nothing is written here. */
export async function readFile(file: Blob, options: ReadOptions): Promise<FileContents> {
  if (file.size > (options.limits ?? LIMITS).file) throw new ImportError('too-large', `${Math.round(file.size / MB)} MB`);
  const text = await readText(file, options);
  const fault = await findTextFault(text, () => pause(options.signal));
  if (fault) throw new ImportError(fault.code, lineAndColumn(text, fault.at));
  const value = parse(text);
  await checkShape(value, () => pause(options.signal));
  const contents = await interpret(value, options);
  options.onProgress?.(1);
  return contents;
}

/** Shares of the work, for the person who waits. */
const READ_SHARE = 0.5;
/** Items that are looked at in one go: a few milliseconds. */
const SLICE = 200;

/** Lets the page breathe and the person cancel. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

async function readText(file: Blob, { onProgress, signal, limits = LIMITS }: ReadOptions): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const stream = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      signal?.throwIfAborted();
      parts.push(decoder.decode(chunk, { stream: true }));
      length += chunk.byteLength;
      if (length > limits.text) throw new ImportError('too-large', `${Math.round(limits.text / MB)} MB`);
      onProgress?.(READ_SHARE * Math.min(1, length / file.size));
    }
    return parts.join('') + decoder.decode();
  } catch (error) {
    if (error instanceof ImportError || signal?.aborted) throw error;
    throw new ImportError('not-json', isGzip ? 'gzip' : 'UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new ImportError('not-json', error instanceof Error ? error.message.slice(0, 120) : '');
  }
}

async function interpret(value: unknown, options: ReadOptions): Promise<FileContents> {
  const head = BackupHead.safeParse(value);
  if (head.success) {
    if (isLaterBackup(head.data.version)) throw new ImportError('later-version', `version ${String(head.data.version)}`);
    return readBackup(checked(Backup, value, ''), options);
  }
  const list = annotationsIn(value);
  if (!list) throw new ImportError('unknown-format', beginningOf(value));
  return readAnnotations(list, options);
}

const MOST_SHOWN = 60;

/** What a file begins with: its first keys, or what it is instead of an object. */
function beginningOf(value: unknown): string {
  const words = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 3).join(', ') : JSON.stringify(value);
  return words.slice(0, MOST_SHOWN);
}

/** Reads item after item, with pauses; `count` says about how many come. */
async function inSlices<T>(
  items: Iterable<T>,
  { count, onProgress, signal }: ReadOptions & { count: number },
  read: (item: T, at: number) => void,
): Promise<void> {
  let at = 0;
  for (const item of items) {
    if (at % SLICE === 0) {
      await pause(signal);
      onProgress?.(READ_SHARE + (1 - READ_SHARE) * Math.min(1, at / count));
    }
    read(item, at++);
  }
}

/** Reads a backup of ours; what is broken in it ends it. */
async function readBackup(backup: z.infer<typeof Backup>, options: ReadOptions): Promise<FileContents> {
  const { highlights, settings } = backup;
  const { others, count } = adjustOthers(backup, options.now);
  const gathered = new Gathered();
  await inSlices(highlights, { ...options, count: highlights.length }, (item, at) => {
    const { highlight, isSetBack } = adjustHighlight(checked(Highlight, item, `highlights.${at}`), options.now);
    gathered.add(highlight, { hasItsFieldsOnly: isSetBack });
  });
  return {
    kind: 'backup',
    ...gathered.contents(),
    ...others,
    ...(settings ? { settings: adjustTimes(settings, options.now) } : {}),
    leftOut: { ...NOTHING_LEFT_OUT, ahead: count + gathered.partial },
  };
}

/** So many broken items say that a file is something else. */
const MOST_BROKEN = 1000;

/** Reads annotations. What is broken among good ones is left out and named; a file of which nothing can be read is refused. */
async function readAnnotations({ items, count, pagesElsewhere }: AnnotationList, options: ReadOptions): Promise<FileContents> {
  const gathered = new Gathered();
  const leftOut: LeftOut = { ...NOTHING_LEFT_OUT, broken: [] };
  const refuseBroken = (most: number) => {
    const [first] = leftOut.broken;
    if (first !== undefined && leftOut.broken.length > most) throw new ImportError('broken', first);
  };
  await inSlices(items, { ...options, count }, ({ item, place }) => {
    try {
      const { highlights, isForeign, shortened } = readItem(item, place, options.now);
      if (highlights.length === 0) leftOut.quoteless++;
      leftOut.shortened += shortened;
      for (const each of highlights) {
        const { highlight, isSetBack } = adjustHighlight(checked(Highlight, each, place()), options.now);
        if (isSetBack) leftOut.ahead++;
        gathered.add(highlight, { hasItsFieldsOnly: isForeign || isSetBack });
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      leftOut.broken.push(error.place);
      refuseBroken(Math.max(MOST_BROKEN, gathered.size));
    }
  });
  if (gathered.size === 0) refuseBroken(0);
  leftOut.elsewhere = pagesElsewhere();
  return { kind: 'annotations', ...gathered.contents(), purged: [], hidden: [], pages: [], leftOut };
}

interface Item {
  highlights: Highlight[];
  isForeign: boolean;
  /** How many of them lost their end. */
  shortened: number;
}

/** What another tool wrote is held to the same schema as what we wrote. */
function readItem(item: unknown, place: () => string, now: string): Item {
  if (typeof item !== 'object' || item === null) throw new ImportError('broken', place());
  const isHypothesis = 'uri' in item;
  const annotation = isHypothesis ? null : checked(WebAnnotation, '@type' in item ? inPlainNames(item) : item, place);
  const own = annotation && ownHighlight(annotation, now);
  if (own) return { highlights: [own], isForeign: false, shortened: 0 };
  const passages = annotation
    ? passagesIn(annotation, now)
    : passagesInHypothesis(checked(HypothesisAnnotation, item, place), now);
  return { highlights: passages.map(foreignHighlight), isForeign: true, shortened: passages.filter(isShortened).length };
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, place: string | (() => string)): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = typeof place === 'string' ? place : place();
  throw new ImportError('broken', [at, ...(issue?.path ?? [])].filter((part) => part !== '').join('.'));
}
