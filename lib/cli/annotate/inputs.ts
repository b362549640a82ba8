/** What `annotate` was given: files, folders and manifests, as a flat list of documents. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { givenPath, isHtmlFile } from '../given.ts';
import { UsageError } from '../usage.ts';

export interface InputDocument {
  /** As it is named in the output. */
  input: string;
  path: string;
  isHtml: boolean;
  url: string | null;
  published: string | null;
  lang: string | null;
}

/** Overrides from the command line. */
export interface InputOptions {
  url?: string | undefined;
  published?: string | undefined;
  lang?: string | undefined;
}

const ManifestLine = z.object({
  input: z.string().min(1),
  url: z.string().nullish(),
  published: z.iso.date().nullish(),
  lang: z.string().nullish(),
});

const isArticle = (path: string) => isHtmlFile(path) || extname(path).toLowerCase() === '.txt';

/** The documents behind the arguments; throws a line that names what is wrong. */
export function readInputs(paths: string[], options: InputOptions): InputDocument[] {
  if (paths.length === 0) throw new UsageError('name at least one .txt, .html, folder or manifest.jsonl (--help explains)');
  return paths.map(givenPath).flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
    if (statSync(path).isDirectory()) return readFolder(path, options);
    if (extname(path) === '.jsonl') return readManifest(path, options);
    if (!isArticle(path)) throw new UsageError(`${path} is neither .txt nor .html`);
    return [toDocument(path, basename(path), options)];
  });
}

function readFolder(dir: string, options: InputOptions): InputDocument[] {
  const files = readdirSync(dir).filter(isArticle).sort();
  if (files.length === 0) throw new UsageError(`${dir} holds no .txt and no .html`);
  return files.map((file) => toDocument(join(dir, file), file, options));
}

function readManifest(path: string, options: InputOptions): InputDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.every((line) => line.trim() === '')) throw new UsageError(`${path} names no document`);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { input, url, published, lang } = readLine(line, `${path} line ${index + 1}`);
    const file = join(dirname(path), input);
    const place = `${path} line ${index + 1}`;
    if (!existsSync(file)) throw new UsageError(`${place}: there is no file ${file}`);
    if (!isArticle(file)) throw new UsageError(`${place}: ${input} is neither .txt nor .html`);
    return [
      {
        ...toDocument(file, input, options),
        url: url ?? options.url ?? null,
        published: published ?? options.published ?? null,
        lang: lang ?? options.lang ?? null,
      },
    ];
  });
}

function readLine(line: string, place: string): z.infer<typeof ManifestLine> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new UsageError(`${place} is not JSON`);
  }
  const parsed = ManifestLine.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not a manifest line'}`);
}

function toDocument(path: string, input: string, { url, published, lang }: InputOptions): InputDocument {
  return { input, path, isHtml: isHtmlFile(path), url: url ?? null, published: published ?? null, lang: lang ?? null };
}
