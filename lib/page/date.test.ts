import { describe, expect, it } from 'vitest';
import { findDate } from './date.ts';
import type { DateClues } from './date.ts';
import type { TimeClue } from './types.ts';

interface Given {
  linked?: string[];
  meta?: Record<string, string>;
  times?: TimeClue[];
  lines?: string[];
  url?: string;
  lang?: string;
}

function clues({ linked = [], meta = {}, times = [], lines = [], ...rest }: Given): DateClues {
  const found = { linkedDates: linked, metaDates: Object.entries(meta), times, lines };
  return { clues: found, url: 'https://example.com/story', canonical: null, lang: 'en', today: '2026-11-24', ...rest };
}

describe('findDate', () => {
  it('trusts JSON-LD, meta, time, address and byline in that order', () => {
    const all = {
      linked: ['2025-04-01'],
      meta: { 'article:published_time': '2025-04-02T10:00:00Z' },
      times: [{ stamp: '2025-04-03', text: '', modified: false }],
      url: 'https://example.com/2025/04/04/story',
      lines: ['April 5, 2025'],
    };
    expect(findDate(clues(all))).toEqual({ date: '2025-04-01', source: 'json-ld' });
    expect(findDate(clues({ ...all, linked: [] }))).toEqual({ date: '2025-04-02', source: 'meta' });
    expect(findDate(clues({ ...all, linked: [], meta: {} }))).toEqual({ date: '2025-04-03', source: 'time' });
    expect(findDate(clues({ url: all.url, lines: all.lines }))).toEqual({ date: '2025-04-04', source: 'url' });
    expect(findDate(clues({ lines: all.lines }))).toEqual({ date: '2025-04-05', source: 'byline' });
    expect(findDate(clues({}))).toBeNull();
  });

  it('passes over dates that cannot be', () => {
    const lines = ['April 5, 2025'];
    expect(findDate(clues({ linked: ['2031-01-01'], lines }))?.date).toBe('2025-04-05');
    expect(findDate(clues({ linked: ['1970-01-01T00:00:00Z'], lines }))?.date).toBe('2025-04-05');
    expect(findDate(clues({ linked: ['0000-00-00'], lines }))?.date).toBe('2025-04-05');
    expect(findDate(clues({ linked: ['2026-11-25T01:00:00+09:00'] }))?.date).toBe('2026-11-25');
  });

  it('tries every date that is told', () => {
    expect(findDate(clues({ linked: ['', 'soon', '2025-04-03'] }))?.date).toBe('2025-04-03');
  });

  it('never takes a date of modification', () => {
    expect(findDate(clues({ times: [{ stamp: '2025-04-05', text: 'Updated 5 April', modified: false }] }))).toBeNull();
    expect(findDate(clues({ times: [{ stamp: '2025-04-05', text: '', modified: true }] }))).toBeNull();
    expect(findDate(clues({ lines: ['Updated April 5, 2025'] }))).toBeNull();
    expect(findDate(clues({ lines: ['更新：2025年4月5日'] }))).toBeNull();
    expect(findDate(clues({ meta: { 'article:modified_time': '2025-04-05' } }))).toBeNull();
  });

  it('reads the published half of a line with both', () => {
    expect(findDate(clues({ lines: ['April 3, 2025 (updated April 5, 2025)'] }))?.date).toBe('2025-04-03');
    expect(findDate(clues({ lines: ['Updated April 5, 2025 | Published April 3, 2025'] }))?.date).toBe('2025-04-03');
    expect(findDate(clues({ lines: ['2025年4月3日 公開 / 2025年4月5日 更新'] }))?.date).toBe('2025-04-03');
  });

  it('does not take the day on which somebody joined a board', () => {
    const lines = ['Joined: Mon Mar 04, 2019 10:11 am', 'by ann » Thu Apr 10, 2025 6:04 pm', '注册时间 2010-3-4'];
    expect(findDate(clues({ lines }))?.date).toBe('2025-04-10');
  });

  it('does not take a date out of a sentence', () => {
    const sentence = 'The measure was to run until March 3, 2021, because nobody could say when the talks would be over.';
    expect(findDate(clues({ lines: [sentence] }))).toBeNull();
  });

  it('reads a stamp in UTC where the article is written', () => {
    const meta = { 'article:published_time': '2025-04-02T22:00:00Z' };
    expect(findDate(clues({ meta, lang: 'ja' }))?.date).toBe('2025-04-03');
    expect(findDate(clues({ meta, lang: 'zh-Hant' }))?.date).toBe('2025-04-03');
    expect(findDate(clues({ meta }))?.date).toBe('2025-04-02');
  });
});
