/** What is read as one does not break between lines: "2 May 2025", "24 per cent", "Section 301", 2025年5月2日, 1兆1259億ドル. */
const WORD_JOINER = '\u2060';
const ENGLISH_DAY = /\b(?:\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|[A-Z][a-z]{2,8} \d{4})\b/g;
const ENGLISH_UNIT = /(?<=\d) (?=(?:per|percent|[mb]illion|trillion|tr?n|[mb]n|yen|(?:dollar|point|day|week|month|year)s?)\b)/g;
const BEFORE_NUMBER = /(?<=\b(?:[Aa]n?|per|normal|Sections?|Order|Proclamation|EO|Law|Table|[Nn]o\.)) (?=[\d$¥]|cent\b)/g;
const HAN_DAY = /\d+(?:年(?:\d+月(?:\d+日)?)?|月(?:\d+日)?|日)/g;
const HAN_AMOUNT = /\d[\d,.]*\u00a0?(?:[万萬]?[兆億亿]|[万萬])(?:\d[\d,.]*[億亿万萬])?(?:ドル|美元|円|日元|日圓)?/g;
/** Where a line may break inside of these: after a Han or kana character, and before one. */
const GAPS = /(?<=[\d,.])(?=[^\d,.])|(?<=[^\d,.])(?=.)/g;

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
const joined = (text: string) => text.replaceAll(GAPS, WORD_JOINER);

/** The text with its days and amounts held together; what is held already stays as it is. */
export function keptTogether(text: string): string {
  if (!/[\d$]/.test(text)) return text;
  return text
    .replaceAll(ENGLISH_DAY, unbroken)
    .replaceAll(ENGLISH_UNIT, '\u00a0')
    .replaceAll(BEFORE_NUMBER, '\u00a0')
    .replaceAll(HAN_DAY, joined)
    .replaceAll(HAN_AMOUNT, joined);
}

/** The text as one would type it, for what leaves the page. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(WORD_JOINER, '').replaceAll('\u00a0', ' ');
}
