/** Highlights as Markdown with front matter, one section an article, for Obsidian and the like. */
import type { Highlight } from '../schema.ts';

/** Article by article, by their newest highlight; passages as quotations with note, tags and facts. */
export function* toMarkdown(highlights: readonly Highlight[], exported: string): Generator<string> {
  const front = ['---', 'source: On Record', `exported: ${exported}`, `highlights: ${highlights.length}`, '---'];
  yield `${front.join('\n')}\n`;
  const articles = Map.groupBy(highlights, ({ canonicalUrl, url }) => canonicalUrl || url);
  for (const article of articles.values()) {
    yield `\n${head(article)}\n`;
    for (const highlight of article) yield `\n${passage(highlight)}\n`;
  }
}

function head(article: Highlight[]): string {
  const [{ title, url, author, published, site } = {} as Highlight] = article;
  const facts = [author, published?.date, site].filter(Boolean).map((each) => line(String(each)));
  return [`## ${heading(title || url, url)}`, facts.join(' · ')].filter(Boolean).join('\n\n');
}

/** Only addresses of the web become links: a file may come from anybody. */
function heading(title: string, url: string): string {
  const isWeb = /^https?:\/\//i.test(url);
  return isWeb ? `[${line(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : line(title);
}

function passage({ text, note, tags, facts, created, verdict }: Highlight): string {
  const quote = text
    .split('\n')
    .map((each) => `> ${escape(each)}`)
    .join('\n');
  const record = facts.map(
    ({ id, title, asOf, newest }) =>
      `- ${line(title)}: ${[asOf, newest]
        .filter((words) => words !== null)
        .map((words) => line(words))
        .join(' → ')} (${id})`,
  );
  const labels = tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`).join(' ');
  const meta = [`Saved ${created.slice(0, 10)}`, verdict, labels].filter(Boolean).join(' · ');
  return [quote, record.join('\n'), note && escape(note), meta].filter(Boolean).join('\n\n');
}

/** What would be markup in CommonMark or in Obsidian (`$` formulas, `==` marks, `%%` comments). */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#$|~]/g, '\\$&')
    .replace(/==|%%/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** In one line. */
function line(text: string): string {
  return escape(text.replace(/\s+/g, ' ').trim());
}
