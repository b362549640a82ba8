/** Highlights as Markdown with front matter, one section an article, for Obsidian and the like. */
import type { Highlight } from '../schema.ts';

/** One file: articles by their newest highlight, passages as quotations with note, tags and facts. */
export function toMarkdown(highlights: readonly Highlight[], exported: string): string {
  const articles = Map.groupBy(highlights, ({ canonicalUrl, url }) => canonicalUrl || url);
  const sections = [...articles.values()].map(section);
  const front = ['---', 'source: On Record', `exported: ${exported}`, `highlights: ${highlights.length}`, '---'];
  return `${[front.join('\n'), ...sections].join('\n\n')}\n`;
}

function section(highlights: Highlight[]): string {
  const [{ title, url, author, published, site } = {} as Highlight] = highlights;
  const facts = [author, published?.date, site].filter(Boolean).map((each) => escape(String(each)));
  return [`## [${escape(title || url)}](<${url.replaceAll('>', '%3E')}>)`, facts.join(' · '), ...highlights.map(passage)]
    .filter(Boolean)
    .join('\n\n');
}

function passage({ text, note, tags, facts, created, verdict }: Highlight): string {
  const quote = text
    .split('\n')
    .map((line) => `> ${escape(line)}`)
    .join('\n');
  const record = facts.map(
    ({ id, title, asOf, newest }) =>
      `- ${escape(title)}: ${[asOf, newest]
        .filter((words) => words !== null)
        .map((words) => escape(words))
        .join(' → ')} (${id})`,
  );
  const labels = tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`).join(' ');
  const meta = [`Saved ${created.slice(0, 10)}`, verdict, labels].filter(Boolean).join(' · ');
  return [quote, record.join('\n'), note && escape(note), meta].filter(Boolean).join('\n\n');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
