import { describe, expect, it } from 'vitest';
import { dateInText, dateInUrl, dateOfStamp, isoOf } from './date-text.ts';

const DAY = '2025-04-03';
const LINES: [string, string | null][] = [
  ['2025-04-03', DAY],
  ['2025/4/3 18:00', DAY],
  ['2025.04.03', DAY],
  ['April 3, 2025', DAY],
  ['By A. Writer · Apr. 3, 2025, 6:30 p.m. ET', DAY],
  ['Thu 3 Apr 2025 10.02 BST', DAY],
  ['3rd April 2025', DAY],
  ['Published on the 3rd of April, 2025', DAY],
  ['03-Apr-2025', DAY],
  ["Thu, 3 Apr '25", DAY],
  ['April 3, ’25', DAY],
  ['Thu Apr  3 09:15:00 UTC 2025', DAY],
  ['Apr 3 9:15 2025', DAY],
  ['April 3, 25 states', null],
  ['Sept. 9, 2025', '2025-09-09'],
  ['2025年4月3日 18時00分', DAY],
  ['2025年04月03日(木)', DAY],
  ['２０２５年４月３日', DAY],
  ['令和7年4月3日', DAY],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['民國114年4月3日', DAY],
  ['二〇二五年四月三日', DAY],
  ['二〇二五年十二月二十一日', '2025-12-21'],
  ['2025 年 4 月 3 日', DAY],
  ['03.04.2025', DAY],
  ['25/04/2025', '2025-04-25'],
  ['04/25/2025', '2025-04-25'],
  ['03/04/2025', null],
  ['4月3日', null],
  ['April 3', null],
  ['February 30, 2025', null],
  ['marched 12, 2025', null],
  ['12025-04-03', null],
  ['no date at all', null],
];

const ADDRESSES: [string, string | null][] = [
  ['https://example.com/2025/04/03/story', DAY],
  ['https://example.com/news/2025/4/3/story', DAY],
  ['https://example.com/business/2025/apr/03/story', DAY],
  ['https://example.com/story-2025-04-03/', DAY],
  ['https://example.com/news/20250403/k10014768901000.html', DAY],
  ['https://example.com/economy/20250403-OYT1T50000/', DAY],
  ['https://example.com/n1/2025/0403/c1004-1.html', DAY],
  ['https://example.com/t20250403_3913.html', DAY],
  ['https://example.com/2025-04/03/content_1.htm', DAY],
  ['https://example.com/202504/03/a.html', DAY],
  ['https://example.com/2025/04/story', null],
  ['https://example.com/story-12025040312', null],
  ['https://example.com/2025/13/03/story', null],
  ['https://example.com/a?d=2025-04-03', null],
];

describe('dates as written', () => {
  it.each(LINES)('%s → %s', (line, date) => {
    expect(dateInText(line)).toBe(date);
  });

  it.each(ADDRESSES)('%s → %s', (url, date) => {
    expect(dateInUrl(url)).toBe(date);
  });

  it('keeps the date of a stamp as its own offset has it', () => {
    expect(dateOfStamp('2025-04-02T23:30:00-04:00')).toBe('2025-04-02');
    expect(dateOfStamp('2025-04-03T00:30:00+09:00', 9)).toBe('2025-04-03');
    expect(dateOfStamp('20250403T103000Z')).toBe('2025-04-03');
    expect(dateOfStamp('2025-04-03 10:30:00')).toBe('2025-04-03');
  });

  it('moves a stamp in UTC to the place where the article is written', () => {
    expect(dateOfStamp('2025-04-02T20:00:00Z', 9)).toBe('2025-04-03');
    expect(dateOfStamp('2025-04-02T20:00:00.000Z', 9)).toBe('2025-04-03');
    expect(dateOfStamp('2025-04-02T10:00:00Z', 9)).toBe('2025-04-02');
    expect(dateOfStamp('2025-04-02T20:00:00Z')).toBe('2025-04-02');
  });

  it('reads seconds and milliseconds', () => {
    expect(dateOfStamp('1743638400')).toBe('2025-04-03');
    expect(dateOfStamp('1743638400000')).toBe('2025-04-03');
  });

  it('knows which days there are', () => {
    expect(isoOf(2024, 2, 29)).toBe('2024-02-29');
    expect(isoOf(2025, 2, 29)).toBeNull();
    expect(isoOf(2025, 0, 1)).toBeNull();
  });
});
