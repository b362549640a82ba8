/**
 * The text of a note that another tool wrote as HTML. Nothing is parsed into a document: our pages take no markup that was
 * not there when they were built.
 */

const UNREAD = /<!--.*?(?:-->|$)|<(script|style|template)\b.*?(?:<\/\1 ?>|$)/gi;
const BREAK = /<br\b[^<>]*>|<\/(?:p|div|li|blockquote|pre|h[1-6]|tr) ?>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d?));/gi;

/** Names of characters that notes have; letters with accents are put together. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  times: '×',
  minus: '−',
  plusmn: '±',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  frac12: '½',
  rarr: '→',
  larr: '←',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
};
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
};
const ACCENTED = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil)$/i;
const LAST_CODE_POINT = 0x10ffff;

/** The character that a reference stands for; one that is not known stays as it is written. */
function characterOf(reference: string, decimal?: string, hex?: string, name = ''): string {
  if (!name) {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
  }
  const [, letter = '', accent = ''] = ACCENTED.exec(name) ?? [];
  return NAMED[name] ?? (letter ? (letter + (ACCENTS[accent] ?? '')).normalize() : reference);
}

/** The text, with a line for each block. No pattern looks at a part of it more than a few times, however it is built. */
export function htmlToText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(UNREAD, '')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(REFERENCE, characterOf)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
