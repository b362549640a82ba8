/** Builds the text of one block from text nodes: white space collapsed as rendered, every character traced to its node. */
import type { TextRun } from './types.ts';

/** Where collapsing has something to do: any white space that is not one plain space. */
const COLLAPSIBLE = /[\t\n\r\f]| {2}/g;

export class TextCollector {
  links = 0;
  /** The first line of several is a link: a headline over its summary. */
  #isHeaded = false;
  #text = '';
  #runs: TextRun[] = [];
  #trailing = true;

  get length(): number {
    return this.#text.length;
  }

  /** Adds a node's text with its white space collapsed into what stands before. */
  add(node: Text): void {
    const { data } = node;
    const end = data.length;
    let from = this.#trailing ? skipSpace(data, 0) : 0;
    while (from < end) {
      COLLAPSIBLE.lastIndex = from;
      const hit = COLLAPSIBLE.exec(data);
      const to = hit ? hit.index + 1 : end;
      this.#push(node, from, to - from, hit ? `${data.slice(from, to - 1)} ` : data.slice(from, to));
      this.#trailing = hit !== null || data.charCodeAt(to - 1) === 32;
      from = this.#trailing ? skipSpace(data, to) : to;
    }
  }

  /** Adds a piece of a node's text as it is, for preformatted parts. */
  addVerbatim(node: Text, from: number, to: number): void {
    if (to > from) this.#push(node, from, to - from, node.data.slice(from, to));
    this.#trailing = false;
  }

  /** A line break. True when it is the second in a row: then a new block begins. */
  breakLine(): boolean {
    if (this.#text === '') return false;
    if (this.#text.endsWith('\n')) return true;
    this.#trim();
    this.#isHeaded ||= isMostly(this.links, this.#text.length) && !this.#text.includes('\n');
    this.#text += '\n';
    this.#trailing = true;
    return false;
  }

  /** The block so far, and a fresh start; null when there is no text. */
  take(): { text: string; runs: TextRun[]; links: number; isHeaded: boolean } | null {
    if (this.#text === '') return null;
    this.#trim();
    const [text, runs] = [this.#text, this.#runs];
    const taken = { text, runs, links: Math.min(this.links, text.length), isHeaded: this.#isHeaded && text.includes('\n') };
    this.#text = '';
    this.#runs = [];
    this.links = 0;
    this.#isHeaded = false;
    this.#trailing = true;
    return taken.text === '' ? null : taken;
  }

  #push(node: Text, offset: number, length: number, piece: string): void {
    this.#runs.push({ node, start: this.#text.length, length, offset });
    this.#text += piece;
  }

  /** Takes white space off the end, from the runs as well. */
  #trim(): void {
    const text = this.#text.trimEnd();
    while (this.#runs.length > 0) {
      const last = this.#runs[this.#runs.length - 1] as TextRun;
      last.length = Math.min(last.length, text.length - last.start);
      if (last.length > 0) break;
      this.#runs.pop();
    }
    this.#text = text;
  }
}

/** Whether nearly all of a text is link. */
export function isMostly(links: number, length: number): boolean {
  return links > 0 && links * 10 >= length * 9;
}

function skipSpace(data: string, from: number): number {
  let at = from;
  for (; at < data.length; at++) {
    const code = data.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13 || code === 11)) break;
  }
  return at;
}
