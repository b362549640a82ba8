/** Reads a file of highlights from wherever it comes. Files are hostile until read: size, depth and every value are checked first. */
import * as z from 'zod/mini';
import type { Highlight } from '../schema.ts';
import { fromAnnotation, timeOr, uuidOf, foreignHighlight, WebAnnotation } from './annotations.ts';
import { Backup, BackupHead, type Belongings, isLaterBackup } from './backup.ts';

/** Why a file is refused; every code has a sentence. `place` says where in the file. */
export type ImportFault = 'too-large' | 'not-json' | 'too-deep' | 'later-version' | 'unknown-format' | 'broken';

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
const DEEPEST = 40;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface ReadOptions {
  now: string;
  newId?: () => string;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  limits?: typeof LIMITS;
}

/** What a file holds; only a backup of ours has more than highlights. */
export type FileContents = Pick<Belongings, 'highlights'> & Partial<Omit<Belongings, 'highlights'>>;

/** Reads a backup, a Web Annotation collection or a Hypothesis export. Throws `ImportError`; nothing is written here. */
export async function readFile(file: Blob, options: ReadOptions): Promise<FileContents> {
  if (file.size > (options.limits ?? LIMITS).file) throw new ImportError('too-large', `${Math.round(file.size / MB)} MB`);
  const text = await readText(file, options);
  const value = parse(text);
  checkShape(value, 0, '');
  return interpret(value, options);
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
      onProgress?.(Math.min(0.9, length / Math.max(file.size, length)));
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

/** Refuses what is nested too deep, and keys that reach for prototypes. */
function checkShape(value: unknown, depth: number, place: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new ImportError('too-deep', place);
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw new ImportError('broken', `${place}.${key}`);
    checkShape((value as Record<string, unknown>)[key], depth + 1, place ? `${place}.${key}` : key);
  }
}

function interpret(value: unknown, options: ReadOptions): FileContents {
  const head = BackupHead.safeParse(value);
  if (head.success) {
    if (isLaterBackup(head.data.version)) throw new ImportError('later-version', `version ${head.data.version}`);
    const { highlights, purged, hidden, pages } = checked(Backup, value, '');
    return { highlights, purged, hidden, pages };
  }
  const annotations = annotationsIn(value);
  if (annotations)
    return { highlights: annotations.items.flatMap((item, index) => fromItem(item, `${annotations.place}.${index}`, options)) };
  throw new ImportError('unknown-format');
}

/** The list of annotations in a collection, a page, a bare list or an export of Hypothesis. */
function annotationsIn(value: unknown): { items: unknown[]; place: string } | null {
  if (Array.isArray(value)) return { items: value, place: 'list' };
  const held = value as { items?: unknown; first?: { items?: unknown }; annotations?: unknown; rows?: unknown; type?: unknown };
  if (Array.isArray(held.first?.items)) return { items: held.first.items, place: 'first.items' };
  for (const key of ['items', 'annotations', 'rows'] as const)
    if (Array.isArray(held[key])) return { items: held[key], place: key };
  return held.type === 'Annotation' ? { items: [value], place: 'annotation' } : null;
}

/** One annotation as Hypothesis exports it. */
const HypothesisAnnotation = z.looseObject({
  id: z.optional(z.string()),
  uri: z.string(),
  text: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
  document: z.optional(z.looseObject({ title: z.optional(z.union([z.string(), z.array(z.string())])) })),
  target: z.array(z.looseObject({ selector: z.optional(z.array(z.looseObject({ type: z.string() }))) })),
});

function fromItem(item: unknown, place: string, options: ReadOptions): Highlight[] {
  const newId = options.newId ?? (() => crypto.randomUUID());
  if (typeof item === 'object' && item !== null && 'uri' in item)
    return fromHypothesis(checked(HypothesisAnnotation, item, place), options.now, newId);
  const highlight = fromAnnotation(checked(WebAnnotation, item, place), { now: options.now, newId });
  return highlight ? [highlight] : [];
}

function fromHypothesis(annotation: z.infer<typeof HypothesisAnnotation>, now: string, newId: () => string): Highlight[] {
  const selectors = annotation.target.flatMap((target) => target.selector ?? []);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (typeof quote?.exact !== 'string' || quote.exact.trim() === '') return []; // a page note or a reply
  const words = (value: unknown) => (typeof value === 'string' ? value : '');
  const isPlaced = Number.isInteger(position?.start) && Number.isInteger(position?.end);
  return [
    foreignHighlight({
      id: uuidOf(annotation.id) ?? newId(),
      url: annotation.uri,
      title: [annotation.document?.title ?? ''].flat()[0] ?? '',
      quote: { exact: quote.exact, prefix: words(quote.prefix), suffix: words(quote.suffix) },
      position: isPlaced ? { start: Number(position?.start), end: Number(position?.end) } : null,
      note: annotation.text ?? '',
      tags: annotation.tags ?? [],
      created: timeOr(annotation.created, now),
      changed: timeOr(annotation.updated ?? annotation.created, now),
    }),
  ];
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportError('broken', [place, ...(issue?.path ?? [])].filter((part) => part !== '').join('.'));
}
