/** On which text belongs to the article we are as right as the readers that people know, on every page and by and large. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { agreementOf, linesOfMarkup } from '../support/agreement.ts';
import { type Agreements, compareReaders, LABELLED, meanOf, readersIn } from '../support/compare-readers.ts';

/** A line more or less, such as the name of whoever wrote a post. */
const SLACK = 0.05;

let browser: Browser;
let page: Page;
let read: Awaited<ReturnType<typeof readersIn>>;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
  page = await browser.newPage();
  read = await readersIn(page);
});
afterAll(() => browser.close());

describe('agreement of two texts', () => {
  const right = ['The duty on lamps rises to nine per cent.', 'Nobody in the port has seen one.'];

  it('is whole for the same words, however they are parted', () => {
    expect(agreementOf(right, [right.join(' ')])).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('loses precision by what is too much and recall by what is missing', () => {
    const tooMuch = agreementOf(right, [...right, 'Read our letter on the ships of the year.']);
    expect([tooMuch.precision < 0.75, tooMuch.recall]).toEqual([true, 1]);
    const missing = agreementOf(right, right.slice(0, 1));
    expect([missing.precision, missing.recall < 0.6]).toEqual([1, true]);
    expect(agreementOf(right, []).f1).toBe(0);
  });

  it('counts letters where there are no spaces, and the same words as often as they stand there', () => {
    expect(agreementOf(['関税は15％'], ['関税は15％']).f1).toBe(1);
    expect(agreementOf(['関税は15％'], ['関税は25％']).f1).toBeLessThan(1);
    expect(agreementOf(right, [...right, ...right]).precision).toBeLessThan(0.55);
  });

  it('is of the lines that markup shows', () => {
    expect(linesOfMarkup('<div><p>A <b>rate</b> &amp; more</p><style>p{}</style><p>Next</p></div>')).toEqual([
      'A rate & more',
      'Next',
    ]);
  });
});

describe.each(Object.keys(LABELLED) as (keyof typeof LABELLED)[])('articles: %s', (set) => {
  const all: Agreements[] = [];

  it.each(LABELLED[set].map((one) => [one.fixture.name, one] as const))('%s', async (_, one) => {
    const agreements = await compareReaders(read, one);
    all.push(agreements);
    const { reader, readability, defuddle } = agreements;
    expect(reader.f1, JSON.stringify(agreements)).toBeGreaterThanOrEqual(Math.max(readability.f1, defuddle.f1) - SLACK);
  });

  it('we agree with people best by and large', () => {
    expect(all.length).toBe(LABELLED[set].length);
    const [ours, ...peers] = (['reader', 'readability', 'defuddle'] as const).map((name) => meanOf(all, name).f1);
    expect(ours).toBeGreaterThan(0.97);
    for (const peer of peers) expect(ours).toBeGreaterThanOrEqual(peer);
  });
});
