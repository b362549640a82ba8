/** Reads a file of highlights from wherever it comes. Files are hostile until read: size, depth and every value are checked first. */
import * as z from 'zod/mini';
import { Highlight } from '../schema.ts';
import { type AnnotationEntry, annotationsIn } from './annotations-in.ts';
import { Backup, BackupHead, isLaterBackup } from './backup.ts';
import { DEEPEST, findTextFault } from './check-text.ts';
import { highlightAhead, othersAhead } from './check-times.ts';
import { renamed } from './foreign.ts';
import { fromHypothesis, HypothesisAnnotation } from './hypothesis.ts';
import type { Incoming } from './plan.ts';
import type { SavedSettings } from '../../sites/saved-settings.ts';
import { fromAnnotation, ownHighlight, WebAnnotation } from './web-annotation.ts';

/** Why a file is refused; every code has a sentence. `place` says where in the file. */
export type ImportFault = 'too-large' | 'not-json' | 'too-deep' | 'later-version' | 'unknown-format' | 'broken' | 'ahead';

export class ImportError extends Error {
  readonly code: ImportFault;
  readonly place: string;
  constructor(code: ImportFault, place = '') {
    super(place ? `${code}: ${place}` : code);
    this.code = code;
    this.place = place;
  }
}

const MB = 1024 * 1024;
/** Bytes of a file, and of what is in it when it is compressed: a bomb holds more. */
const LIMITS = { file: 50 * MB, text: 200 * MB };
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface ReadOptions {
  now: string;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  limits?: typeof LIMITS;
}

/** What is in a file and cannot become a highlight. */
export interface LeftOut {
  /** Annotations that quote no passage: notes on a page, replies. */
  quoteless: number;
  /** Places of what is broken. */
  broken: string[];
}

/** What a file holds; settings only where they were saved along. */
export type FileContents = Incoming & { settings?: SavedSettings; leftOut?: LeftOut };

/** Reads a backup, a Web Annotation collection or a Hypothesis export. Throws `ImportError`; nothing is written here. */
export async function readFile(file: Blob, options: ReadOptions): Promise<FileContents> {
  if (file.size > (options.limits ?? LIMITS).file) throw new ImportError('too-large', `${Math.round(file.size / MB)} MB`);
  const text = await readText(file, options);
  const fault = await findTextFault(text, () => pause(options.signal));
  if (fault) throw new ImportError(fault.code, placeIn(text, fault.at));
  const value = parse(text);
  await checkShape(value, options);
  const contents = await interpret(value, options);
  options.onProgress?.(1);
  return contents;
}

/** Shares of the work, for the person who waits. */
const READ_SHARE = 0.5;
/** Items that are looked at in one go: a few milliseconds. */
const SLICE = 200;
const SHAPE_SLICE = 20_000;

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

/** An offset as line and column, as editors show it. */
function placeIn(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new ImportError('not-json', error instanceof Error ? error.message.slice(0, 120) : '');
  }
}

interface Spot {
  value: object;
  depth: number;
  parent: Spot | null;
  key: string | number;
}

/** The place of a value as dotted keys, e.g. `highlights.3.note`. */
function placeOf(spot: Spot, key?: string): string {
  const keys = key === undefined ? [] : [key];
  for (let at: Spot | null = spot; at?.parent; at = at.parent) keys.unshift(String(at.key));
  return keys.join('.');
}

/** Refuses keys that reach for prototypes, and what is nested too deep all the same. */
async function checkShape(root: unknown, { signal }: ReadOptions): Promise<void> {
  const open: Spot[] = [];
  const enter = (value: unknown, key: string | number, parent: Spot | null) => {
    if (typeof value === 'object' && value !== null) open.push({ value, key, parent, depth: (parent?.depth ?? -1) + 1 });
  };
  enter(root, '', null);
  for (let seen = 1, spot = open.pop(); spot; spot = open.pop(), seen++) {
    if (seen % SHAPE_SLICE === 0) await pause(signal);
    if (spot.depth > DEEPEST) throw new ImportError('too-deep', placeOf(spot));
    if (Array.isArray(spot.value)) {
      for (let at = 0; at < spot.value.length; at++) enter(spot.value[at], at, spot);
      continue;
    }
    for (const [key, value] of Object.entries(spot.value)) {
      if (FORBIDDEN_KEYS.has(key)) throw new ImportError('broken', placeOf(spot, key));
      enter(value, key, spot);
    }
  }
}

async function interpret(value: unknown, options: ReadOptions): Promise<FileContents> {
  const head = BackupHead.safeParse(value);
  if (head.success) {
    if (isLaterBackup(head.data.version)) throw new ImportError('later-version', `version ${head.data.version}`);
    const { highlights, purged, hidden, pages, settings } = checked(Backup, value, '');
    const ahead = othersAhead({ purged, hidden, pages, settings }, options.now);
    if (ahead) throw new ImportError('ahead', ahead);
    const read: Highlight[] = [];
    await inSlices(highlights, options, (item, at) => read.push(checkedHighlight(item, `highlights.${at}`, options.now)));
    return { highlights: read, purged, hidden, pages, ...(settings ? { settings } : {}) };
  }
  const entries = annotationsIn(value);
  if (!entries) throw new ImportError('unknown-format');
  return readAnnotations(entries, options);
}

async function inSlices<T>(
  items: readonly T[],
  { onProgress, signal }: ReadOptions,
  read: (item: T, at: number) => void,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % SLICE === 0) {
      await pause(signal);
      onProgress?.(READ_SHARE + (1 - READ_SHARE) * (at / items.length));
    }
    read(item, at);
  }
}

/** Reads annotations. What is broken among good ones is left out and named; a file of which nothing can be read is refused. */
async function readAnnotations(entries: readonly AnnotationEntry[], options: ReadOptions): Promise<FileContents> {
  const found = new Map<string, Highlight>();
  const foreign = new Set<string>();
  const leftOut: LeftOut = { quoteless: 0, broken: [] };
  await inSlices(entries, options, ({ item, place }) => {
    try {
      const { highlights, isForeign } = readItem(item, place, options.now);
      if (highlights.length === 0) leftOut.quoteless++;
      for (const each of highlights) {
        const namesake = found.get(each.id);
        const highlight = namesake && namesake.text !== each.text ? renamed(each) : each;
        found.set(highlight.id, highlight);
        if (isForeign) foreign.add(highlight.id);
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      leftOut.broken.push(error.place);
    }
  });
  const [broken] = leftOut.broken;
  if (broken !== undefined && found.size === 0) throw new ImportError('broken', broken);
  return { highlights: [...found.values()], purged: [], hidden: [], pages: [], foreign, leftOut };
}

/** What another tool wrote is held to the same schema as what we wrote. */
function readItem(item: unknown, place: string, now: string): { highlights: Highlight[]; isForeign: boolean } {
  const hold = (highlights: Highlight[]) => highlights.map((each) => checkedHighlight(each, place, now));
  if (typeof item === 'object' && item !== null && 'uri' in item)
    return { highlights: hold(fromHypothesis(checked(HypothesisAnnotation, item, place), now)), isForeign: true };
  const annotation = checked(WebAnnotation, item, place);
  const own = ownHighlight(annotation, now);
  return own
    ? { highlights: hold([own]), isForeign: false }
    : { highlights: hold(fromAnnotation(annotation, now)), isForeign: true };
}

function checkedHighlight(value: unknown, place: string, now: string): Highlight {
  const highlight = checked(Highlight, value, place);
  const ahead = highlightAhead(highlight, now);
  if (ahead) throw new ImportError('ahead', `${place}.${ahead}`);
  return highlight;
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportError('broken', [place, ...(issue?.path ?? [])].filter((part) => part !== '').join('.'));
}
