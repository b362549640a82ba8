/** Turns a plain-text article into a page that a browser can show. */

/** An article as plain text: title, blank line, paragraphs separated by blank lines. */
export interface TextArticle {
  title: string;
  paragraphs: string[];
}

/** Reads the plain-text form. A paragraph may hold single newlines. */
export function parseTextArticle(text: string): TextArticle {
  const [title = '', ...paragraphs] = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/);
  return { title: title.trim(), paragraphs: paragraphs.filter((each) => each.trim() !== '') };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A page with a date where it is given one; what the page itself says elsewhere of its date is trusted more. */
export function withDate(html: string, published: string | undefined): string {
  if (published === undefined) return html;
  const date = `<meta name="date" content="${escape(published)}">`;
  const head = /<head[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0);
  return `${html.slice(0, at)}${date}${html.slice(at)}`;
}

/** The article as a page, with its date as a news site gives it. */
export function toPage(
  { title, paragraphs }: TextArticle,
  { published, lang }: { published?: string | undefined; lang?: string | undefined } = {},
): string {
  const date = published ? `<meta property="article:published_time" content="${escape(published)}">` : '';
  const byline = published ? `<p class="byline"><time datetime="${escape(published)}">${escape(published)}</time></p>` : '';
  return `<!doctype html>
<html${lang ? ` lang="${escape(lang)}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><meta property="og:type" content="article">${date}<link rel="icon" href="data:,">
<style>body{font:18px/1.6 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em;color:#1b1a20;background:#fff}h1{line-height:1.2}
@media(prefers-color-scheme:dark){body{color:#e6e4ea;background:#17161a}}</style></head>
<body><article><h1>${escape(title)}</h1>${byline}
${paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
</article></body></html>
`;
}
