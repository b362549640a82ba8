/**
 * Looks a text over before it is parsed: a parser would build what a hostile file holds, millions of lists inside lists or
 * of numbers in one, and take the page down with it.
 */

/** How deep a backup or an annotation goes at most; ours go to seven. */
export const DEEPEST = 40;
/** Lists and objects, and all values, in one file; 10,000 highlights have 200,000 and 1,500,000. */
const MOST = { containers: 4_000_000, values: 10_000_000 };
/** Characters between two pauses: a few milliseconds. */
const SLICE = 1 << 21;

export interface TextFault {
  code: 'too-deep' | 'too-large';
  /** Offset in the text. */
  at: number;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** The first reason not to parse a JSON text; null when there is none. `pause` may throw to end it. */
export async function findTextFault(text: string, pause: () => Promise<void>, most = MOST): Promise<TextFault | null> {
  let [depth, containers, commas] = [0, 0, 0];
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    if (at % SLICE === SLICE - 1) await pause();
    const unit = text.charCodeAt(at);
    if (isInString) {
      if (unit === BACKSLASH) at++;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else if (unit === COMMA) {
      if (++commas > most.values) return { code: 'too-large', at };
    } else if (OPENING.has(unit)) {
      if (++depth > DEEPEST) return { code: 'too-deep', at };
      if (++containers > most.containers) return { code: 'too-large', at };
    } else if (CLOSING.has(unit)) depth--;
  }
  return null;
}

/** An offset as line and column, as editors show it. */
export function lineAndColumn(text: string, at: number): string {
  let [line, start] = [1, 0];
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < at; feed = text.indexOf('\n', start)) {
    line++;
    start = feed + 1;
  }
  return `${line}:${at - start + 1}`;
}
