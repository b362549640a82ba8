/** The sources behind highlights, for reference managers: CSL-JSON and BibTeX. */
import type { Highlight } from '../schema.ts';

/** What a citation needs of a page or a source. */
export interface CitedSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  /** ISO 8601 year, month or day. */
  date: string | null;
  author: string | null;
  kind: 'primary' | 'press' | 'data';
}

/** The articles that were saved from and the sources of their facts, each once. */
export function citedSources(
  highlights: readonly Highlight[],
  sourcesOf: (factId: string) => Omit<CitedSource, 'author'>[],
): CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const { canonicalUrl, url, title, site, author, published, facts } of highlights) {
    const id = `article-${slug(canonicalUrl || url)}`;
    if (url)
      cited.set(id, { id, title: title || url, publisher: site, url, date: published?.date ?? null, author, kind: 'press' });
    for (const source of facts.flatMap((fact) => sourcesOf(fact.id))) cited.set(source.id, { ...source, author: null });
  }
  return [...cited.values()];
}

const CSL_TYPES = { primary: 'document', press: 'article-newspaper', data: 'dataset' } as const;

/** CSL-JSON 1.0, source by source. `accessed` is the day of the export. */
export function* toCsl(sources: readonly CitedSource[], accessed: string): Generator<string> {
  yield '[';
  for (const [at, source] of sources.entries())
    yield `${at > 0 ? ',' : ''}\n${JSON.stringify(toCslItem(source, accessed), null, 2)}`;
  yield '\n]\n';
}

function toCslItem({ id, title, publisher, url, date, author, kind }: CitedSource, accessed: string) {
  return {
    id,
    type: CSL_TYPES[kind],
    title,
    // Styles take the name of a paper from the container.
    [kind === 'press' ? 'container-title' : 'publisher']: publisher,
    URL: url,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(date ? { issued: { 'date-parts': [parts(date)] } } : {}),
    accessed: { 'date-parts': [parts(accessed)] },
  };
}

/** BibTeX with `@misc` entries, as its styles know them all; source by source. */
export function* toBibtex(sources: readonly CitedSource[], accessed: string): Generator<string> {
  for (const { id, title, publisher, url, date, author } of sources) {
    const fields = {
      title: `{${texed(title)}}`,
      ...(author ? { author: `{${texed(author)}}` } : {}),
      howpublished: texed(publisher),
      ...(date ? { year: date.slice(0, 4), ...(date.length > 4 ? { month: String(Number(date.slice(5, 7))) } : {}), date } : {}),
      url: url.replace(/[{}\\\s]/g, encodeURIComponent),
      urldate: accessed,
    };
    const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
    yield `@misc{${id},\n${lines.join(',\n')}\n}\n\n`;
  }
}

const TEX: Record<string, string> = {
  // The braces end the command: a space would, too, and be lost.
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces, also escaped ones: one too many would swallow the entries that follow.
  '{': '(',
  '}': ')',
};

function texed(value: string): string {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  return oneLine.replace(/[\\~^{}#$%&_]/g, (character) => TEX[character] ?? `\\${character}`);
}

function parts(date: string): number[] {
  return date.split('-').map(Number);
}

const SLUG_CHARS = 60;

/** A key that is readable and, by the sum at its end, different for different addresses. */
function slug(url: string): string {
  let sum = 0;
  for (let at = 0; at < url.length; at++) sum = (Math.imul(sum, 31) + url.charCodeAt(at)) >>> 0;
  const words = url
    .replace(/^https?:\/\//, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_CHARS)
    .replace(/-+$/, '');
  return `${words}-${sum.toString(36)}`;
}
