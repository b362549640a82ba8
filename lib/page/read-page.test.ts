// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describePage, settleBlocks } from './describe-page.ts';
import { readPage } from './read-page.ts';
import type { PageArticle, PageDescription } from './types.ts';

const P1 = 'Negotiators from both sides met again on Thursday, and the duty of 24 per cent was the first thing they spoke about.';
const P2 = 'A second round is planned for next week; until then the rate stays where it is, an official said after the meeting.';
const P3 = 'Exporters had asked for a delay, since many of them had already shipped their goods when the notice was published.';
const BODY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const URL = 'https://example.com/news/talks-resume';

function read(body: string, head = '<title>Talks resume</title>', url = URL): PageArticle & PageDescription {
  document.documentElement.innerHTML = `<head>${head}</head><body>${body}</body>`;
  const article = readPage(document, url);
  const description = describePage(article, '2026-11-24');
  return { ...article, ...description, blocks: settleBlocks(article.blocks, description) };
}

function texts(article: PageArticle): string[] {
  return article.blocks.slice(1).map(({ text }) => text);
}

const SIDE = [
  ['navigation', '<nav><p>Our newest: a duty of 60 per cent, and what it means for you and for your family.</p></nav>'],
  ['an aside', '<aside><p>Our newest: a duty of 60 per cent, and what it means for you and for your family.</p></aside>'],
  ['a footer', '<footer><p>Our newest: a duty of 60 per cent, and what it means for you and for your family.</p></footer>'],
  ['a link list', '<ul><li><a href="#">A duty of 60 per cent</a></li><li><a href="#">Soups for the cold</a></li></ul>'],
  ['a labelled list', '<div class="x"><h3>Most read</h3><ul><li><a href="#">A duty of 60 per cent</a></li></ul></div>'],
  [
    'teasers under a label',
    '<div class="x9"><div class="k">Related stories</div><div>A duty of 60 per cent is possible, says a newsletter that nobody reads, and other tales.</div></div>',
  ],
  ['a pointer', '<p>Read more: <a href="#">A duty of 60 per cent</a></p>'],
  [
    'a newsletter box',
    '<div class="q1"><div>Yesterday: how a duty of 60 per cent came about.</div><form><input type="email"><button>Sign up</button></form></div>',
  ],
  [
    'comments by class',
    '<div class="comment-list"><p>They should have asked for 60 per cent and not a single point less, if you ask me.</p></div>',
  ],
  [
    'comments by label',
    '<div class="zz"><h3>What readers say</h3><div><p>They should have asked for 60 per cent and not a single point less, if you ask me.</p></div></div>',
  ],
  ['hidden text', '<p hidden>A duty of 60 per cent.</p>'],
  ['text hidden in place', '<p style="display: none">A duty of 60 per cent.</p>'],
  ['text for nobody', '<p aria-hidden="true">A duty of 60 per cent.</p>'],
  ['a closed disclosure', '<details><summary>Background to the story</summary><p>A duty of 60 per cent.</p></details>'],
  ['a template', '<template><p>A duty of 60 per cent.</p></template>'],
  ['text without scripts', '<noscript><p>A duty of 60 per cent.</p></noscript>'],
  ['a dialog', '<div role="dialog"><p>We and our partners would like 60 per cent of your attention, and your consent.</p></div>'],
  [
    'a consent banner',
    '<div class="cookie-banner"><p>We and our partners would like 60 per cent of your attention, and your consent.</p></div>',
  ],
  [
    'an advertisement',
    '<div class="ad-slot"><p>Save 60 per cent on garden furniture, this week only, in all our shops and online.</p></div>',
  ],
  ['a button', '<button>60 per cent off</button>'],
  ['a field', '<textarea>60 per cent</textarea>'],
] as const;

describe('readPage', () => {
  it('gives the headline and the paragraphs', () => {
    const article = read(`<main><article><h1>Talks resume</h1>${BODY}</article></main>`);
    expect(article.kind).toBe('article');
    expect(article.blocks[0]).toMatchObject({ text: 'Talks resume', part: 'title' });
    expect(texts(article)).toEqual([P1, P2, P3]);
    expect(article).toMatchObject({
      url: URL,
      canonical: null,
      ogUrl: null,
      lang: 'en',
      published: null,
      author: null,
    });
  });

  it.each(SIDE)('leaves out %s inside the article', (_what, markup) => {
    const article = read(`<main><h1>Talks resume</h1><div><p>${P1}</p>${markup}<p>${P2}</p><p>${P3}</p></div></main>`);
    expect(texts(article).join(' ')).not.toContain('60 per cent');
    expect(texts(article)).toEqual(expect.arrayContaining([P1, P2, P3]));
  });

  it.each(SIDE)('leaves out %s after the article', (_what, markup) => {
    const article = read(`<div><div><h1>Talks resume</h1>${BODY}</div>${markup}</div>`);
    expect(texts(article).join(' ')).not.toContain('60 per cent');
    expect(texts(article)).toEqual(expect.arrayContaining([P1, P2, P3]));
  });

  it('keeps headings, lists, quotes, tables and captions, and says which is which', () => {
    const article = read(
      `<article><h1>Talks resume</h1><p>${P1}</p><h2>What is on the table</h2><ul><li>Cars at 25 per cent</li><li>Steel at 50 per cent</li></ul>` +
        `<blockquote>We are in no hurry at all.</blockquote><figure><img><figcaption>The port at dusk</figcaption></figure>` +
        `<table><tr><th>Country</th><td>24 %</td></tr></table><p>${P2}</p></article>`,
    );
    const parts = article.blocks.slice(1).map(({ text, part }) => [part, text]);
    expect(parts).toEqual([
      [undefined, P1],
      ['heading', 'What is on the table'],
      ['list', 'Cars at 25 per cent'],
      ['list', 'Steel at 50 per cent'],
      ['quote', 'We are in no hurry at all.'],
      ['caption', 'The port at dusk'],
      ['table', 'Country'],
      ['table', '24 %'],
      [undefined, P2],
    ]);
  });

  it('splits at two line breaks and keeps one', () => {
    const article = read(`<table><tr><td><b>Talks resume</b><br><br>${P1}<br>${P2}<br><br>${P3}</td></tr></table>`);
    expect(texts(article)).toEqual([`${P1}\n${P2}`, P3]);
  });

  it('leaves out a column beside the article', () => {
    const other = 'China answered with a tariff of 60 per cent on all that floats, said somebody in the harbour.';
    const article = read(
      `<table><tr><td><b>Talks resume</b><br><br>${P1}<br><br>${P2}<br><br>${P3}</td><td>${other}</td></tr></table>`,
    );
    expect(texts(article)).toEqual([P1, P2, P3]);
  });

  it('hears of a live blog from markup', () => {
    const article = read(`<main itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Talks resume</h1>${BODY}</main>`);
    expect(article.kind).toBe('live-blog');
  });

  it('finds the date of a page for the printer among the lines of its head', () => {
    const article = read(
      `<b>Talks resume</b><br><small>Printed from: ${URL}</small><br><small>Published: May 2, 2025, 9:10 a.m.</small><hr>${BODY}`,
    );
    expect(article.published).toEqual({ date: '2025-05-02', source: 'byline' });
  });

  it('collapses white space as rendered and keeps what is in pre', () => {
    const article = read(
      `<article><h1>Talks resume</h1><p>\n  ${P1.replaceAll(' ', '\n\t ')} </p><pre>a  b\nc</pre>${BODY}</article>`,
    );
    expect(texts(article).slice(0, 2)).toEqual([P1, 'a  b\nc']);
  });

  it('keeps soft hyphens and no-break spaces, leaves out readings and footnote marks', () => {
    const article = read(
      `<article><h1>Talks resume</h1><p>The tar&shy;iff of 24&nbsp;%<sup><a href="#n1">1</a></sup> holds, said <ruby>加藤<rt>かとう</rt></ruby> on Friday evening.</p>${BODY}</article>`,
    );
    expect(texts(article)[0]).toBe('The tar\u00adiff of 24\u00a0% holds, said 加藤 on Friday evening.');
  });

  it('reads open shadow trees with their slots', () => {
    document.documentElement.innerHTML =
      '<head><title>Talks resume</title></head><body><h1>Talks resume</h1><x-story><p slot="lead">L</p></x-story></body>';
    const host = document.querySelector('x-story') as Element;
    (host.firstElementChild as Element).textContent = P1;
    host.attachShadow({ mode: 'open' }).innerHTML = `<div><slot name="lead"></slot><p>${P2}</p><p>${P3}</p></div>`;
    expect(texts(readPage(document, URL))).toEqual([P1, P2, P3]);
  });

  it('takes the article that carries the headline when several are loaded', () => {
    const other = P1.replace('24', '60');
    const article = read(
      `<main><article><h1>Talks resume</h1>${BODY}</article><article><h1>Another story</h1><p>${other}</p><p>${other}</p><p>${other}</p></article></main>`,
    );
    expect(texts(article)).toEqual([P1, P2, P3]);
  });

  it('joins an article that is cut into pieces', () => {
    const article = read(
      `<div id="a"><h1>Talks resume</h1><div class="chunk"><p>${P1}</p></div><div class="ad">x</div><div class="chunk"><p>${P2}</p></div><div class="chunk"><p>${P3}</p></div></div>`,
    );
    expect(texts(article)).toEqual([P1, P2, P3]);
  });

  it('finds the article even where class names call it a side part', () => {
    const article = read(`<h1>Talks resume</h1><div class="sidebar">${BODY}</div>`);
    expect(texts(article)).toEqual([P1, P2, P3]);
  });

  it('knows front pages from articles', () => {
    const teaser = '<article><h2><a href="/a">Talks resume in Washington</a></h2><p>A short teaser.</p></article>';
    expect(read(teaser.repeat(12), '<title>Example News</title>', 'https://example.com/').kind).toBe('front');
    expect(read(teaser.repeat(12), '<title>Business | Example News</title>', 'https://example.com/business').kind).toBe('front');
  });

  it('gives live-blog entries their own dates', () => {
    const entry = (day: number, text: string) =>
      `<section class="entry"><time datetime="2025-04-0${day}T08:00:00+00:00">8:00</time><h3>Entry</h3><p>${text}</p></section>`;
    const article = read(
      `<main><h1>Talks resume</h1><div>${entry(4, P1)}${entry(3, P2)}${entry(2, P3)}</div></main>`,
      '<title>Talks resume</title><script type="application/ld+json">{"@type":"LiveBlogPosting","datePublished":"2025-04-02"}</script>',
    );
    expect(article.kind).toBe('live-blog');
    expect(article.published).toEqual({ date: '2025-04-02', source: 'json-ld' });
    const dates = article.blocks.filter(({ text }) => [P1, P2, P3].includes(text)).map(({ published }) => published);
    expect(dates).toEqual(['2025-04-04', '2025-04-03', undefined]);
  });

  it('dates entries by linked data alone', () => {
    const updates = [4, 3].map((day) => ({ '@id': `#e${day}`, datePublished: `2025-04-0${day}T08:00:00Z` }));
    const linked = { '@type': 'LiveBlogPosting', datePublished: '2025-04-02', liveBlogUpdate: updates };
    const blog = read(
      `<h1>Talks resume</h1><div id="e4"><p>${P1}</p></div><div id="e3"><p>${P2}</p></div><p>${P3}</p>`,
      `<title>Talks resume</title><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    );
    expect(blog.blocks.slice(1).map(({ published }) => published)).toEqual(['2025-04-04', '2025-04-03', undefined]);
  });

  it('keeps countries that are links in a table of data, and no row of nothing but links', () => {
    const link = (text: string) => `<td><a href="/${text}">${text}</a></td>`;
    const rates = `<table><tr>${link('Japan')}<td>24 per cent</td></tr><tr>${link('All countries')}</tr></table>`;
    expect(texts(read(`<article><h1>Talks resume</h1>${BODY}${rates}</article>`))).toEqual([P1, P2, P3, 'Japan', '24 per cent']);
  });

  it('takes a thread for a thread, and what people write there for its text', () => {
    const post = (day: number, text: string) =>
      `<li class="comment"><time datetime="2025-04-0${day}">then</time><div class="comment-body"><p>${text}</p></div></li>`;
    const thread = `<h1>Talks resume</h1><ol>${post(2, P1)}${post(3, P2)}${post(4, P3)}</ol>`;
    const article = read(thread, '<title>Talks resume</title>', 'https://example.com/forum/thread/12');
    expect(article.kind).toBe('forum');
    expect(texts(article).filter((text) => text !== 'then')).toEqual([P1, P2, P3]);
    expect(article.blocks.at(-1)?.published).toBe('2025-04-04');
    expect(texts(read(`<h1>Talks resume</h1><p>${P1}</p><ol>${post(3, P2)}${post(4, P3)}</ol>`))).toEqual([P1]);
  });

  it('notes where the language changes', () => {
    const article = read(
      `<article><h1>Talks resume</h1>${BODY}<blockquote lang="ja">関税について協議を続けると述べた。</blockquote></article>`,
    );
    expect(article.blocks.at(-1)?.lang).toBe('ja');
    expect(article.blocks[1]?.lang).toBeUndefined();
  });

  it('changes nothing on the page', () => {
    document.documentElement.innerHTML = `<head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>${BODY}</article></body>`;
    const before = document.documentElement.outerHTML;
    readPage(document, URL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('survives an empty and a very deep page', () => {
    expect(read('').kind).toBe('other');
    let deepest = document.body;
    for (let i = 0; i < 2000; i++) deepest = deepest.appendChild(document.createElement('div'));
    deepest.textContent = P1;
    expect(texts(readPage(document, URL))).toEqual([P1]);
  });

  it('takes a lead in a box of its own, under the headline and before the text', () => {
    const lead = 'The rate stays where it is, says an official who was there, and so does everybody else in the room.';
    const box = (inner: string) => `<main><div><h1>Talks resume</h1>${inner}</div><section>${BODY}</section></main>`;
    expect(texts(read(box(`<div>${lead}</div>`)))[0]).toBe(lead);
    expect(texts(read(`<h1>Talks resume</h1><div>${lead}</div><div>${BODY}</div>`))[0]).toBe(lead);
    expect(texts(read(box(`<div><div>${lead}</div><input type="email"></div>`)))[0]).toBe(P1);
    expect(texts(read(box(`<div class="newsletter">${lead}</div>`)))[0]).toBe(P1);
  });

  it('dates posts by lines that say when they were written', () => {
    const post = (who: string, day: string, text: string) =>
      `<div><dl><dt>${who}</dt><dd>Joined: Mon Mar 04, 2019 10:11 am</dd></dl><div><p>by ${who} » ${day}</p><div>${text}</div></div></div>`;
    const posts = [post('ann', 'Thu Apr 10, 2025 6:04 pm', P1), post('bob', 'Fri Apr 11, 2025 7:00 am', P2)];
    const board = read(
      `<h1>Talks resume</h1>${posts.join('')}`,
      '<title>Talks resume</title>',
      'https://b.example/viewtopic.php?t=4',
    );
    expect(board).toMatchObject({ kind: 'forum', published: { date: '2025-04-10', source: 'byline' } });
    expect(board.blocks.find(({ text }) => text === P2)?.published).toBe('2025-04-11');
    const live = [
      `<div>posted 3 May 2025, 14:05<p>${P1}</p></div>`,
      `<div>posted 2 May 2025, 9:00<p>${P2}</p></div>`,
      `<div>posted 1 May 2025, 9:00<p>${P3}</p></div>`,
    ];
    const blog = read(
      `<h1>Talks resume</h1>${live.join('')}`,
      '<title>Talks resume</title>',
      'https://n.example/live-updates/talks',
    );
    expect(blog.kind).toBe('live-blog');
    expect(blog.blocks.find(({ text }) => text === P3)?.published).toBe('2025-05-01');
  });

  it('parts preformatted text at its empty lines', () => {
    const pre = `<pre>By ANN LEE\n14 April 2025\n\n${P1}\n \n${P2}</pre>`;
    expect(texts(read(`<main><h1>Talks resume</h1>${pre}</main>`))).toEqual([P1, P2]);
  });

  it('takes the author from a link or a card', () => {
    for (const by of ['<a rel="author" href="/ann">Ann Lee</a>', '<span class="vcard"><a class="fn">Ann Lee</a></span>'])
      expect(read(`<article><h1>Talks resume</h1><div>${by}</div>${BODY}</article>`).author).toBe('Ann Lee');
  });
});
