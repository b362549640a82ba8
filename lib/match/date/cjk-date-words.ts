/** Words of Japanese and Chinese dates; every table is folded as the text is. */
import { foldString } from '../lex/fold.ts';
import type { Part, Unit } from './time-span.ts';

/** A word that counts from the article's date. */
export interface RelativeWord {
  word: string;
  unit: Unit;
  offset: number;
  anaphoric?: boolean;
  /** Characters that make it another word when they follow. */
  notBefore?: string;
}

const RELATIVE: readonly RelativeWord[] = (
  [
    ['一昨年', 'year', -2],
    ['前々年', 'year', -2],
    ['昨年', 'year', -1],
    ['去年', 'year', -1],
    ['今年', 'year', 0],
    ['本年', 'year', 0, false, '度'],
    ['来年', 'year', 1],
    ['來年', 'year', 1],
    ['明年', 'year', 1],
    ['翌年', 'year', 1, true],
    ['前年', 'year', -1, true, '同比度'],
    ['同年', 'year', 0, true],
    ['当年', 'year', 0, true],
    ['上年', 'year', -1, false],
    ['先々月', 'month', -2],
    ['先月', 'month', -1],
    ['上個月', 'month', -1],
    ['上月', 'month', -1],
    ['今月', 'month', 0],
    ['本月', 'month', 0],
    ['這個月', 'month', 0],
    ['這月', 'month', 0],
    ['来月', 'month', 1],
    ['來月', 'month', 1],
    ['下個月', 'month', 1],
    ['下月', 'month', 1],
    ['前月', 'month', -1, true, '比'],
    ['翌月', 'month', 1, true],
    ['同月', 'month', 0, true, '比'],
    ['当月', 'month', 0, true],
    ['先々週', 'week', -2],
    ['先週', 'week', -1],
    ['上週', 'week', -1],
    ['上星期', 'week', -1],
    ['今週', 'week', 0],
    ['本週', 'week', 0],
    ['這週', 'week', 0],
    ['這個星期', 'week', 0],
    ['来週', 'week', 1],
    ['來週', 'week', 1],
    ['下週', 'week', 1],
    ['下星期', 'week', 1],
    ['前週', 'week', -1, true],
    ['一昨日', 'day', -2],
    ['おととい', 'day', -2],
    ['昨日', 'day', -1],
    ['昨天', 'day', -1],
    ['昨晚', 'day', -1],
    ['きのう', 'day', -1],
    ['今日', 'day', 0],
    ['今天', 'day', 0],
    ['本日', 'day', 0],
    ['きょう', 'day', 0],
    ['今晚', 'day', 0],
    ['明日', 'day', 1],
    ['明天', 'day', 1],
    ['あした', 'day', 1],
    ['あす', 'day', 1],
    ['前天', 'day', -2],
    ['後天', 'day', 2],
    ['前日', 'day', -1, true],
    ['翌日', 'day', 1, true],
    ['同日', 'day', 0, true],
    ['当日', 'day', 0, true],
    ['当天', 'day', 0, true],
    ['上季', 'quarter', -1, false, '节'],
    ['本季', 'quarter', 0, false, '节'],
    ['前四半期', 'quarter', -1],
    ['今四半期', 'quarter', 0],
  ] as [string, Unit, number, boolean?, string?][]
).map(([word, unit, offset, anaphoric, notBefore]) => ({
  word: foldString(word),
  unit,
  offset,
  anaphoric: anaphoric || undefined,
  notBefore,
}));

/** Relative words by their first character, longer ones first. */
export const RELATIVE_BY_FIRST = new Map<string, RelativeWord[]>();
for (const row of [...RELATIVE].sort((a, b) => b.word.length - a.word.length))
  RELATIVE_BY_FIRST.set(row.word[0]!, [...(RELATIVE_BY_FIRST.get(row.word[0]!) ?? []), row]);

/** Parts of a month or year, behind it. */
export const PARTS: readonly [word: string, part: Part][] = (
  [
    ['上旬', 'early'],
    ['中旬', 'mid'],
    ['下旬', 'late'],
    ['初頭', 'start'],
    ['初め', 'start'],
    ['初旬', 'early'],
    ['年初', 'start'],
    ['月初', 'start'],
    ['年底', 'end'],
    ['月底', 'end'],
    ['年末', 'end'],
    ['月末', 'end'],
    ['半ば', 'mid'],
    ['末', 'end'],
    ['底', 'end'],
    ['初', 'start'],
    ['中旬', 'mid'],
    ['前半', 'first-half'],
    ['後半', 'second-half'],
  ] as [string, Part][]
).map(([word, part]) => [foldString(word), part]);

/** Halves of a year. */
export const HALVES: readonly [word: string, half: number][] = (
  [
    ['上半年', 1],
    ['下半年', 2],
    ['上半期', 1],
    ['下半期', 2],
    ['上期', 1],
    ['下期', 2],
  ] as [string, number][]
).map(([word, half]) => [foldString(word), half]);

/** Weekdays behind 周 and 星期. */
export const WEEKDAYS = new Map([
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['日', 0],
  ['天', 0],
] as const);
/** Weekdays before 曜, from Sunday. */
export const JAPANESE_WEEKDAYS = '日月火水木金土';
/** 前 and 後 behind a span of time. */
export const AGO: Readonly<Record<string, number>> = { 前: -1, 后: 1 };

/** Units of time before 前 and 後. */
export const AGO_UNITS: readonly { word: string; unit: Exclude<Unit, 'half'> }[] = (
  [
    ['個月', 'month'],
    ['カ月', 'month'],
    ['か月', 'month'],
    ['ヶ月', 'month'],
    ['ヵ月', 'month'],
    ['ケ月', 'month'],
    ['個星期', 'week'],
    ['星期', 'week'],
    ['週間', 'week'],
    ['週', 'week'],
    ['年', 'year'],
    ['天', 'day'],
    ['日', 'day'],
  ] as [string, Exclude<Unit, 'half'>][]
).map(([word, unit]) => ({ word: foldString(word), unit }));

/** Every character that can begin a date. */
export const CJK_FIRST: ReadonlySet<string> = new Set([
  ...RELATIVE_BY_FIRST.keys(),
  ...HALVES.map(([word]) => word[0]!),
  ...JAPANESE_WEEKDAYS,
  ...foldString('〇一二三四五六七八九十零兩令民第周星禮年月'),
]);
