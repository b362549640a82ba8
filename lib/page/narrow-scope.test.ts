// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { narrowScope } from './narrow-scope.ts';

const TEXT = 'The boat calls twice a week now, and takes bicycles, dogs and a piano if need be. '.repeat(10);
const menu = (links: number) => `<div>${'<a href="/x">Weather</a> '.repeat(links)}</div>`;
const teasers = `<div>${`<div><a href="/y">A ferry for the far islands</a> ${TEXT.slice(0, 82)}</div>`.repeat(6)}</div>`;

function narrowed(markup: string): string {
  document.body.innerHTML = markup;
  return narrowScope(document.body, 'A piano for the islands').element.id;
}

describe('narrowScope', () => {
  it('leads to what holds headline and text, past menus, teasers and labels', () => {
    const article = `<div id="in"><h1>Piano</h1><div>${TEXT}</div></div>`;
    expect(narrowed(`${menu(9)}<div id="out"><p>Home</p>${article}${teasers}</div><nav>${TEXT}</nav>${menu(20)}`)).toBe('in');
  });

  it('leads past what readers say, but in a thread', () => {
    const head = `<div id="head"><h1>Piano</h1><div>${TEXT}</div></div>`;
    const body = `<main id="all">${head}<section><h2>12 comments</h2>${`<p>${TEXT.slice(0, 164)}</p>`.repeat(5)}</section></main>`;
    expect(narrowed(body)).toBe('head');
    expect(narrowScope(document.body, '', true).element.id).toBe('all');
  });

  it('stops where a part beside may belong to the article', () => {
    const head = `<div id="head"><h1>Piano</h1>${TEXT}</div>`;
    for (const beside of [
      `<div>${TEXT}</div>`,
      `<p>${TEXT.slice(0, 82)}</p>`,
      `<div>${TEXT}<a href="/s">source</a></div>`,
      `<section>${'<a href="#e">10:02</a> '.repeat(30)}</section>`,
      `<div>${`<p>${TEXT.slice(0, 400)}<a href="/a">one</a> and <a href="/b">two</a></p>`.repeat(5)}</div>`,
      '<div>3 May 2025</div>',
      `<div class="premium-content">${TEXT}</div>`,
      `<div><table><tr><th>${'<a href="/z">Port</a> '.repeat(9)}</th></tr></table></div>`,
      '<div>船は週に2回寄港し、自転車や犬も乗せられるようになる。</div>',
    ])
      expect(narrowed(`<main id="all">${head}${beside}</main>${menu(9)}`), beside).toBe('all');
  });

  it('leaves lists of links out where it stops, unless nothing but a headline would be left', () => {
    const lists = (body: string, isThread = false) => {
      document.body.innerHTML = body;
      return [...narrowScope(document.body, '', isThread).lists].map(({ id }) => id);
    };
    const [head, links] = ['<h1>Piano</h1>', `<div id="links">${menu(9)}</div>`];
    const post = `<div><a href="/ann">ann</a> <a href="/1">2 hours ago</a> <a href="/2">reply</a><div>${TEXT.slice(0, 80)}</div></div>`;
    expect(lists(`${head}<div>${TEXT}</div>${links}`)).toEqual(['links']);
    expect(lists(`${head}<div>${TEXT.slice(0, 82)}</div>${links}`)).toEqual([]);
    expect(lists(`${head}<div>${TEXT}</div><div id="text"><p>${TEXT.slice(0, 82)}</p>${menu(9)}</div>`)).toEqual([]);
    expect(lists(`${head}${links}<div id="posts">${post.repeat(9)}</div><div>${TEXT}</div>`)).toEqual(['links', 'posts']);
    expect(lists(`${head}${links}<div id="posts">${post.repeat(9)}</div><div>${TEXT}</div>`, true)).toEqual(['links']);
  });

  it('never leads into what is hidden, edited or called a side part', () => {
    for (const told of ['hidden', 'contenteditable', 'class="related-stories"', 'class="comments"'])
      expect(narrowed(`<div id="in" ${told}><h1>Piano</h1>${TEXT}</div>${menu(9)}`), told).toBe('');
  });

  it('needs a headline, and an article around it', () => {
    expect(narrowed(`<div id="in"><h1>Piano</h1>${TEXT}</div><div><h1>Site</h1></div>`)).toBe('');
    expect(narrowed(`<div id="in"><h1>Piano</h1>A short summary.</div>${teasers}`)).toBe('');
    expect(narrowed(`<div><div>${TEXT}</div></div>`)).toBe('');
    const untagged = `<div id="in"><b>A piano for the islands</b><div>${TEXT}</div></div>`;
    expect(narrowed(`${menu(9)}${untagged}${teasers}`)).toBe('in');
  });
});
