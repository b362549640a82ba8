import { describe, expect, it } from 'vitest';
import { passageLink } from './passage-link.ts';

const URL = 'https://a.example/';
const alone = (quote: string) => ({ quote, before: '', after: '', all: quote });
const inLine = (before: string, quote: string, after: string, more = '') => ({
  quote,
  before,
  after,
  all: `${more} ${before}${quote}${after}`,
});
const directive = (link: string) => decodeURIComponent(link.split('text=')[1]!);

describe('passageLink', () => {
  it.each([
    ['https://a.example/x#top', '24 per cent', 'https://a.example/x#:~:text=24%20per%20cent'],
    ['https://a.example/x?q=1', 'so-called, yes & no', 'https://a.example/x?q=1#:~:text=so%2Dcalled%2C%20yes%20%26%20no'],
    [URL, '  24\n per\u00a0cent ', 'https://a.example/#:~:text=24%20per%20cent'],
  ])('%s %s', (url, quote, link) => {
    expect(passageLink(url, alone(quote))).toBe(link);
  });

  it('names a long passage by its ends', () => {
    const link = passageLink(URL, alone(Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')));
    expect(directive(link)).toBe('word0 word1 word2 word3 word4,word75 word76 word77 word78 word79');
  });

  it('names what stands around a short passage, in whole words', () => {
    const link = passageLink(
      URL,
      inLine('Goods from Japan now face a duty of ', '24 per cent', ', which is on hold until early July.'),
    );
    expect(directive(link)).toBe('Japan now face a duty of-,24 per cent,-, which is on hold until');
  });

  it('names nothing around a long passage that stands once', () => {
    const quote = 'a 24 per cent duty that is on hold until early July';
    expect(directive(passageLink(URL, inLine('Goods face ', quote, ' and more.')))).toBe(quote);
  });

  it('tells a passage from the same words elsewhere, however they are written', () => {
    const quote = 'a 24 per cent duty that is on hold until early July';
    const link = passageLink(URL, inLine('Goods face ', quote, ' and more.', quote.toUpperCase()));
    expect(directive(link)).toBe(`Goods face-,${quote},-and more.`);
  });

  it('goes on until the words tell it from others', () => {
    const shared = 'and the ministry said on that day that it would be ';
    const link = passageLink(URL, inLine(`Of steel ${shared}`, '25%', '.', `Of cars ${shared}25%.`));
    expect(directive(link)).toContain('Of steel and the ministry');
  });

  it('ends at words where no spaces tell them', () => {
    const link = passageLink(
      URL,
      inLine('米国は四月に日本からの輸入品に対して相互関税として', '24％', 'を課すと発表し、その後に停止した。'),
    );
    const [prefix, , suffix] = directive(link).split(',');
    const bounds = (text: string) =>
      [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ index }) => index);
    const before = '米国は四月に日本からの輸入品に対して相互関税として';
    expect(bounds(before)).toContain(before.length - prefix!.replace(/-$/, '').length);
    expect(suffix).toMatch(/^-を課す/);
  });

  it('does not fail on half a character', () => {
    expect(() => passageLink(URL, alone('x\ud83d'))).not.toThrow();
  });
});
