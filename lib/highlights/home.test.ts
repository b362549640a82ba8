/** What is enough to know a passage by, and what is not: each on an article of which little else changed. */
import { describe as suite, expect, it } from 'vitest';
import { fateOf } from './alignment.ts';
import { attach } from './attach.ts';
import { indexOf } from './comparison.ts';
import { describe } from './describe.ts';
import type { Outline } from './schema.ts';
import { prepare, type TextModel } from './text-model.ts';

const BEFORE = [
  'The harbour of Lisbon was closed for most of the night, and lorries stood along the quay until noon.',
  'A pilot who had waited since Sunday called it the longest week of his life, then went back to his cards.',
  'Insurers asked for nothing, at least in writing, and brokers in Oslo would not guess what they might do.',
  'Two ferries left half empty, because nobody had told their passengers that the gates were open again.',
];
const AFTER = [
  'Farmers upstream have sold their grain already and watch the river with less worry than a year ago.',
  'The mayor promised a report by spring, which is what his predecessor had promised after the last flood.',
  'In the evening the wind turned, the lamps on the pier came on one by one, and the band played in a tent.',
  'Whoever wants to know more may write to the harbour office; it answers letters on the first Tuesday.',
];
const page = (...middle: string[]): TextModel => ({
  blocks: ['A night at the quay', ...BEFORE, ...middle, ...AFTER].map((text, at) => ({ text, tag: at > 0 ? 'p' : 'h1' })),
});

/** What is found on another page of the words that a first one has, of which the nth place is meant. */
function found(words: string, saved: TextModel, now: TextModel, nth = 0): string | null {
  let start = prepare(saved).text.indexOf(words);
  for (let left = nth; left > 0; left--) start = prepare(saved).text.indexOf(words, start + 1);
  const selectors = describe(saved, start, start + words.length);
  const place = selectors && attach(selectors, now);
  return place && prepare(now).text.slice(place.start, place.end);
}

suite('a word or a figure', () => {
  const duty = (rate: string) => page(`Officials spoke of a duty of ${rate} on most of what is unloaded there.`);

  it.each(['26 per cent', '124 per cent', '24.5 per cent', 'a quarter'])('is gone where %s stands for it', (rate) => {
    expect(found('24 per cent', duty('24 per cent'), duty(rate))).toBeNull();
  });

  it('is another where the figure goes on', () => {
    expect(found('25%', duty('25%'), duty('125%'))).toBeNull();
    expect(found('by 25', page('It rose by 25 in May.'), page('It rose by 250 in May.'))).toBeNull();
  });

  it('is found where its neighbours were edited', () => {
    const edited = page('Officials, who came late, spoke of a duty of 24 per cent on all of what is unloaded there.');
    expect(found('24 per cent', duty('24 per cent'), edited)).toBe('24 per cent');
  });

  it('is gone with its sentence, though another begins with it', () => {
    const [saved, now] = ['The ministry will look at the quota again on Monday.', 'The ministry had no comment, as ever.'];
    expect(found('ministry', page(saved), page(now))).toBeNull();
  });

  it('is not known by one side of it where it stood elsewhere with that side', () => {
    const twin = 'Lima might do the same some day, its minister said.';
    const perth = 'Perth will answer in kind on tyres, on tea and on all that it buys abroad, its minister said. Oslo will not.';
    const hanoi = 'Hanoi wants no part of it and would rather wait until it is offered more, its minister said. Oslo will not.';
    const [saved, now] = [page(perth, twin), page(hanoi, twin)];
    expect(found('said.', saved, saved)).toBe('said.');
    expect(found('said.', saved, now)).toBeNull();
  });

  it('is not known where its surroundings were repeated right beside it', () => {
    const first = 'Neither side gave a date. Growers welcome the 84 exemptions for Quito.';
    const saved = page(first, 'Shipowners soon support it in Oslo.', 'Few others will.');
    const now = page(
      first,
      'Shipowners soon support it in Oslo.',
      'Growers welcome the 84 exemptions for Quito.',
      'Few others will.',
    );
    expect(found('soon support', saved, now)).toBeNull();
  });
});

suite('a passage with look-alikes', () => {
  const STOCK = 'The White House did not answer a request for comment.';
  const saved = page(STOCK, 'Cars pay more from Monday on.', STOCK, 'Steel pays what it did.', STOCK);

  it('is found with typing errors between its neighbours', () => {
    const typed = 'The Whi7e Housx did zot anqwer a re8uest fo1 comment.';
    const now = page(STOCK, 'Cars pay more from Monday on.', typed, 'Steel pays what it did.', STOCK);
    expect(found(STOCK, saved, now, 1)).toBe(typed);
  });

  it('is found where a part of it was taken out and its neighbours stayed', () => {
    const two = `${STOCK} Makers of copper in Lima expect the rate to stay as it is.`;
    const other = `${STOCK} Makers of copper in Oslo expect the rate to stay, all the same.`;
    const now = page(other, 'Cars pay more from Monday on.', 'Makers of copper in Lima expect the rate to stay as it is.');
    expect(found(two, page(other, 'Cars pay more from Monday on.', two), now)).toBe(
      'Makers of copper in Lima expect the rate to stay as it is.',
    );
  });

  it('is told by the order of the rest, where what was beside it is farther away now', () => {
    const lead = 'Nobody at the quay had asked for it.';
    const [first, second] = [`${lead} Quotas will stay. Grain is cheap.`, `${lead} Quotas will stay. Glass is dear.`];
    const rest = AFTER.map((each) => each.replace('the', 'that'));
    const now = page(`So much for that. ${lead} Quotas will stay. So they said in Oslo. Grain is cheap.`, ...rest, second);
    const place = found('Quotas will stay.', page(first, ...rest, second), now);
    expect(place).toBe('Quotas will stay.');
  });
});

suite('a passage of which there is a copy now', () => {
  const SAID = 'The customs house will open a second gate in April and hire forty clerks for it.';
  const REWORDED = 'A customs house ought to get another door by April, and perhaps forty men for it.';
  const NEWS = 'Nobody at the ministry would say what became of the money for the bridge.';
  const saved = page(SAID);

  it.each([
    ['behind the copy', [SAID, REWORDED]],
    ['before the copy', [REWORDED, SAID]],
    ['and something else between them', [SAID, NEWS, REWORDED]],
    ['and a letter changed in the copy', [SAID.replace('gate', 'gape'), REWORDED]],
  ])('is not known where it may stand in other words %s', (_, now) => {
    expect(found(SAID, saved, page(...now))).toBeNull();
    expect(found('gate in April and hire forty clerks for it', saved, page(...now))).toBeNull();
  });

  it('is found beside what is not like it', () => {
    expect(found(SAID, saved, page(NEWS, SAID))).toBe(SAID);
    expect(found(SAID, saved, page(SAID, NEWS))).toBe(SAID);
    expect(found('a second gate in April', saved, page(NEWS, SAID, NEWS))).toBe('a second gate in April');
  });

  it('is found in its place with a word changed, though a copy of it stands where it would not have', () => {
    const changed = SAID.replace('forty', 'fifty');
    const now = page(changed);
    expect(found(SAID, saved, { blocks: [...now.blocks, { tag: 'p', text: NEWS }, { tag: 'p', text: SAID }] })).toBe(changed);
  });
});

suite('what became of an article', () => {
  const saved = page();
  const fate = (now: TextModel) => {
    const outline = describe(saved, 0, 5)?.outline as Outline;
    return fateOf(outline, indexOf(prepare(now)), prepare(now).folded.length);
  };
  const asPage = (texts: string[]) => ({ blocks: texts.map((text) => ({ text, tag: 'p' })) });
  const moved = ['A night at the quay', ...AFTER.toReversed(), ...BEFORE.toReversed()];

  it('it holds together when its paragraphs change places', () => {
    expect(fate(asPage(moved)).together).toBeGreaterThan(0.85);
    expect(fate(asPage(moved)).inOrder).toBeLessThan(0.5);
  });

  it('and does not when its words do', () => {
    const shuffled = moved.map((text) => text.split(' ').toSorted().join(' '));
    expect(fate(asPage(shuffled)).together).toBeLessThan(0.7);
  });
});
