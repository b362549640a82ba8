// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { compileAnchors } from './compile-anchors.ts';
import { decide } from './gate.ts';

const anchors = compileAnchors([
  {
    anchors: [
      { weight: 3, group: 'tariff', words: { en: ['tariff', 'tariffs', 'import duty'], ja: ['関税'], zh: ['关税', '關稅'] } },
      { weight: 3, group: 'treasuries', words: { en: ['Treasuries', 'Treasury bonds'], ja: ['米国債'] } },
      {
        weight: 1,
        group: 'actors',
        words: { en: ['Trump', 'White House', 'imports'], ja: ['トランプ'], zh: ['川普', '特朗普'] },
      },
    ],
    topics: {},
  },
]);

const FILLER = 'The weather will stay mild until the end of the week, with rain in the west and some sun in the east. '.repeat(5);

function page(body: string, title = 'News', type = 'text/html'): Document {
  const markup = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(markup, type as DOMParserSupportedType);
}

describe('decide', () => {
  it('opens for the topic with somebody who acts', () => {
    expect(decide(page(`<main><p>${FILLER}</p><p>Trump wants a tariff of 24 per cent.</p></main>`), anchors)).toMatchObject({
      open: true,
      score: 0.6,
    });
    expect(
      decide(page(`<main><p>${FILLER}</p><p>A word from the White House.</p></main>`, 'Tariffs rise'), anchors),
    ).toMatchObject({ open: true, score: 1 });
  });

  it('stays shut without the topic, and without anybody', () => {
    expect(decide(page(`<main><p>${FILLER} Trump spoke.</p></main>`), anchors).reason).toBe('no-topic');
    expect(decide(page(`<main><p>${FILLER} Our new phone tariff has 20 GB.</p></main>`), anchors).reason).toBe('no-actors');
    expect(decide(page(''), anchors).reason).toBe('no-topic');
  });

  it('takes a word with other meanings for the topic only where somebody is named', () => {
    const { latin, cjk } = anchors;
    const wide = { latin: { ...latin, kindred: 'nterven' }, cjk };
    expect(decide(page(`<main><p>${FILLER}</p><p>An intervention of 3 billion.</p></main>`), wide).reason).toBe('no-actors');
    expect(decide(page(`<main><p>${FILLER}</p><p>Intervention, says Tokyo.</p></main>`), wide).open).toBe(true);
    expect(decide(page(`<main><p>${FILLER}</p><p>A tariff of 3 billion.</p></main>`), wide).open).toBe(true);
  });

  it('reads Japanese and both Chinese scripts', () => {
    expect(decide(page(`<article>${'関税についてトランプ氏が述べた。'.repeat(30)}</article>`), anchors).open).toBe(true);
    expect(decide(page(`<article>${'川普宣布新的關稅。'.repeat(40)}</article>`), anchors).open).toBe(true);
    expect(decide(page(`<article>${'特朗普宣布新的关税。'.repeat(40)}</article>`, 'World'), anchors).open).toBe(true);
  });

  it('finds words in long texts as in short ones', () => {
    const long = FILLER.repeat(60);
    expect(decide(page(`<article>${long}Trump on tariffs</article>`), anchors)).toMatchObject({ open: true, score: 0.6 });
    expect(decide(page(`<article>${long}</article>`), anchors).open).toBe(false);
  });

  it('looks beyond a short first article', () => {
    const body = `<article>A teaser.</article><div><p>${FILLER}</p><p>${FILLER}</p><p>The tariff that Trump wants</p></div>`;
    expect(decide(page(body), anchors).open).toBe(true);
  });

  it('is not led astray by an article beside the one that is meant', () => {
    const weather = `<article><p>${FILLER}</p></article>`;
    const news = '<p>Trump on tariffs</p>';
    expect(decide(page(`${weather}<main><article>${FILLER}${news}</article></main>`), anchors).open).toBe(true);
    expect(decide(page(`${weather}<article>${FILLER}${news}</article>`), anchors).open).toBe(true);
    expect(decide(page(`<div><p>${FILLER}</p><p>a</p><p>b</p></div><div><p>a</p>${news}<p>b</p></div>`), anchors).open).toBe(
      true,
    );
  });

  it('opens for what a page of long text says of itself in its head', () => {
    for (const name of ['name="description"', 'property="og:title"', 'property="og:description"', 'name="keywords"']) {
      const doc = page(`<main>${FILLER}</main>`);
      doc.head.insertAdjacentHTML('beforeend', `<meta ${name} content="Trump on tariffs">`);
      expect(decide(doc, anchors).open, name).toBe(true);
    }
  });

  it('reads pages without any telling element', () => {
    expect(decide(page(`<span>${FILLER}</span><span>Trump on tariffs</span>`), anchors).open).toBe(true);
  });

  it('reads the description of an empty shell', () => {
    const doc = page('<div></div>');
    doc.head.insertAdjacentHTML('beforeend', '<meta name="description" content="What Trump said of tariffs">');
    expect(decide(doc, anchors).open).toBe(true);
  });

  it('reads open shadow trees where there is nothing else', () => {
    const doc = page('<x-app></x-app>');
    const outer = (doc.querySelector('x-app') as Element).attachShadow({ mode: 'open' });
    outer.innerHTML = '<x-story></x-story>';
    (outer.querySelector('x-story') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>Trump on tariffs</p>';
    expect(decide(doc, anchors).open).toBe(true);
  });

  it('reads XHTML and nothing else that is XML', () => {
    const text = `<p>${FILLER}</p><p>Trump on tariffs</p>`;
    expect(decide(page(`<article>${text}</article>`, 'News', 'application/xhtml+xml'), anchors).open).toBe(true);
    expect(decide(page(text, 'News', 'application/xhtml+xml'), anchors).open).toBe(true);
    expect(
      decide(new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'), anchors).reason,
    ).toBe('no-page');
    expect(decide(page(`<article>${text}</article>`, 'News', 'application/xml'), anchors).reason).toBe('no-page');
  });

  it('leaves the page as it was', () => {
    const doc = page(`<main><p>${FILLER} Trump on tariffs</p></main>`);
    const before = doc.documentElement.outerHTML;
    decide(doc, anchors);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});
