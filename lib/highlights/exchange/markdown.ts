/** Highlights as Markdown with front matter, one section an article, for Obsidian and the like. */
import type { Highlight } from '../schema.ts';

/** Article by article, by their newest highlight; passages as quotations with note, tags and facts. */
export function* toMarkdown(highlights: readonly Highlight[], exported: string): Generator<string> {
  const articles = Map.groupBy(highlights, ({ canonicalUrl, url }) => canonicalUrl || url);
  yield `${front(highlights, exported, articles.size === 1)}\n`;
  for (const article of articles.values()) {
    yield `\n${head(article)}\n`;
    for (const highlight of article) yield `\n${passage(highlight)}\n`;
  }
}

/** Properties as YAML; of a single article also what it is. */
function front(highlights: readonly Highlight[], exported: string, isOneArticle: boolean): string {
  const [article] = highlights;
  const tags = [...new Set(highlights.flatMap((each) => each.tags).flatMap((tag) => tagOf(tag) ?? []))];
  const ofArticle = article && isOneArticle ? articleProperties(article) : [];
  const properties = ['source: On Record', `exported: ${exported}`, `highlights: ${highlights.length}`, ...ofArticle];
  return ['---', ...properties, ...(tags.length > 0 ? [`tags: ${quoted(tags)}`] : []), '---'].join('\n');
}

function articleProperties({ title, url, author, published }: Highlight): string[] {
  return [
    ...(title ? [`title: ${quoted(title)}`] : []),
    ...(isWeb(url) ? [`url: ${quoted(url)}`] : []),
    ...(author ? [`author: ${quoted(author)}`] : []),
    ...(published ? [`published: ${published.date}`] : []),
  ];
}

/** JSON is YAML, but for characters that YAML does not take: controls, and what Unicode has no character for. */
const quoted = (value: unknown) => JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, ' ');

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, not digits alone. Null where little would be left of it. */
function tagOf(tag: string): string | null {
  const name = tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  const isWhole = !/^[-/]|[-/]$|\/\//.test(name);
  return isWhole && /[\p{L}_]/u.test(name) ? name : null;
}

function head(article: Highlight[]): string {
  const [{ title, url, author, published, site } = {} as Highlight] = article;
  const facts = [author, published?.date, site].filter(Boolean).map((each) => line(String(each)));
  return [`## ${heading(title || url, url)}`, facts.join(' · ')].filter(Boolean).join('\n\n');
}

/** Only addresses of the web become links: a file may come from anybody. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

function heading(title: string, url: string): string {
  return isWeb(url) ? `[${line(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : line(title);
}

function passage({ text, note, tags, facts, created, verdict }: Highlight): string {
  const quote = escape(text).replace(/^/gm, '> ');
  const record = facts.map(
    ({ id, title, asOf, newest }) =>
      `- ${line(title)}: ${[asOf, newest]
        .filter((words) => words !== null)
        .map((words) => line(words))
        .join(' → ')} (${line(id)})`,
  );
  const labels = tags.map((tag) => (tagOf(tag) ? `#${tagOf(tag)}` : line(tag))).join(' ');
  const meta = [`Saved ${created.slice(0, 10)}`, verdict, labels].filter(Boolean).join(' · ');
  return [quote, record.join('\n'), note && escape(note), meta].filter(Boolean).join('\n\n');
}

/**
 * What would be markup in CommonMark or in Obsidian (`$` formulas, `==` marks, `%%` comments, `^` names of blocks), line by
 * line. Lines lose their indent: four spaces would be code.
 */
function escape(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\0/g, '')
    .replace(/^[^\S\n]+/gm, '')
    .replace(/[\\`*_[\]<>#$|~&^]/g, '\\$&')
    .replace(/==|%%/g, '\\$&')
    .replace(/^[-+=]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
}

/** In one line. */
function line(text: string): string {
  return escape(text.replace(/\s+/g, ' ').trim());
}
