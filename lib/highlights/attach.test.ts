import { describe as suite, expect, it } from 'vitest';
import { ORDINARY, REPETITIVE } from '../../test/highlights/articles.ts';
import { attachAll, recall } from '../../test/highlights/cases.ts';
import { BOILERPLATE, PLAIN } from '../../test/highlights/manuscript.ts';
import { editManuscripts } from '../../test/highlights/manuscript-cases.ts';
import { reviseAll } from '../../test/highlights/revision-cases.ts';
import { attach } from './attach.ts';
import { describe } from './describe.ts';
import type { Selectors } from './schema.ts';
import { prepare, type TextModel } from './text-model.ts';

/** `ON_RECORD_LONG=1` runs all 10,000 edits; every day's run is a part of them. */
const ARTICLES = process.env['ON_RECORD_LONG'] ? 2000 : 160;
const LONG_MS = 600_000;

const page = (...texts: string[]): TextModel => ({ blocks: texts.map((text, index) => ({ text, tag: index ? 'p' : 'h1' })) });

function select(model: TextModel, words: string, nth = 0): Selectors {
  const { text } = prepare(model);
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1);
  const selectors = describe(model, start, start + words.length);
  if (!selectors) throw new Error('nothing described');
  return selectors;
}

function found(selectors: Selectors, model: TextModel): string[] | null {
  const place = attach(selectors, model);
  return place && place.ranges.map(({ block, start, end }) => model.blocks[block]?.text.slice(start, end) ?? '');
}

const article = page(
  'Talks go on',
  'The delegation landed on Sunday. It will stay for three days, the ministry said.',
  'Officials spoke of a rate of 24 per cent on most goods. A car would pay more.',
  'No date was set. Both sides want a text before summer.',
);

suite('attach', () => {
  it('finds a passage where it was', () => {
    const place = attach(select(article, '24 per cent'), article);
    expect(place).toMatchObject({ method: 'position', ranges: [{ block: 2, start: 29, end: 40 }] });
  });

  it('follows it when paragraphs come in before it', () => {
    const edited = page('Talks go on', 'Updated at noon.', ...article.blocks.slice(1).map(({ text }) => text));
    expect(attach(select(article, '24 per cent'), edited)).toMatchObject({ method: 'quote', ranges: [{ block: 3 }] });
  });

  it('gives a passage over several blocks in pieces', () => {
    expect(found(select(article, 'the ministry said.\nOfficials spoke'), article)).toEqual([
      'the ministry said.',
      'Officials spoke',
    ]);
  });

  it('finds reworded text', () => {
    const edited = page(
      ...article.blocks.map(({ text }) => text.replace('a rate of 24 per cent on most', 'a 24 per cent rate on most')),
    );
    const selectors = select(article, 'Officials spoke of a rate of 24 per cent on most goods.');
    expect(found(selectors, edited)).toEqual(['Officials spoke of a 24 per cent rate on most goods.']);
    expect(attach(selectors, edited)?.method).toBe('fuzzy');
  });

  it('finds a passage that something was put into', () => {
    const long = 'Both sides want a text before summer, and both have said so in public more than once this year.';
    const edited = long.replace('summer,', 'summer, as this paper reported in its edition of last Tuesday,');
    const other = (text: string) =>
      page('Talks go on', 'It rained on Sunday in the capital.', `No date was set. ${text} They will meet again.`);
    expect(found(select(other(long), long), other(edited))).toEqual([edited]);
  });

  it('leaves a deleted passage an orphan', () => {
    const edited = page(...article.blocks.map(({ text }) => text.replace(' A car would pay more.', '')));
    expect(attach(select(article, 'A car would pay more.'), edited)).toBeNull();
  });

  it('tells repeated sentences apart by what stands beside them', () => {
    const live = page(
      'Live',
      'Noon. The market fell. Banks led.',
      'One. The market fell. Miners led.',
      'Two. The market fell. Car makers led.',
    );
    const second = select(live, 'The market fell.', 1);
    const edited = page('Live', 'Three. The market fell. Nobody led.', ...live.blocks.slice(1).map(({ text }) => text));
    expect(attach(second, edited)?.ranges).toEqual([{ block: 3, start: 5, end: 21 }]);
    const without = page(
      'Live',
      ...live.blocks
        .slice(1)
        .filter((_, index) => index !== 1)
        .map(({ text }) => text),
    );
    expect(attach(second, without)).toBeNull();
  });

  it('does not choose between two equal sentences in a row when one is gone', () => {
    const around = ['The port opened early on Monday, as it does in spring.', 'Banks led the way down in the afternoon.'];
    const live = page('Live', `${around[0]} The market fell again. The market fell again. ${around[1]}`);
    const edited = page('Live', `${around[0]} The market fell again. ${around[1]}`);
    for (const nth of [0, 1]) expect(attach(select(live, 'The market fell again.', nth), edited)).toBeNull();
  });

  it('takes no neighbour that differs by a word for what is gone', () => {
    const duty = (ware: string) => `The duty on ${ware} from Lima rises to 24 per cent, officials said.`;
    const WARES = ['lumber', 'medicines', 'boats'];
    const list = (...wares: string[]) =>
      page(
        'Duties',
        'What is charged at the border from Monday on.',
        wares.map(duty).join(' '),
        'Nobody else had a word to say.',
      );
    const saved = list(...WARES);
    for (const gone of WARES) {
      const edited = list(...WARES.filter((each) => each !== gone));
      expect(attach(select(saved, duty(gone)), edited)).toBeNull();
      const others = WARES.filter((each) => each !== gone).map((each) => found(select(saved, duty(each)), edited)?.[0]);
      expect(others.filter((each) => each !== undefined).length).toBeGreaterThan(0);
      for (const [at, other] of others.entries()) if (other) expect(other).toBe(duty(WARES.filter((each) => each !== gone)[at]!));
    }
  });

  it('does not care about blocks, spaces, quotation marks and invisible characters', () => {
    const quoted = page('T', 'She said: “We don’t know - not yet.” Then she left for the station.');
    const churned = page('T', 'She said: "We don\'t\u00a0know', '– not\u200b yet.\u00ad" Then she left for the station.');
    expect(found(select(quoted, '“We don’t know - not yet.”'), churned)).toEqual([
      '"We don\'t\u00a0know',
      '– not\u200b yet.\u00ad"',
    ]);
  });

  it('does not cut characters in two', () => {
    const emoji = page('T', `${'😀'.repeat(70)}x${'😀'.repeat(70)}`);
    const { quote } = select(emoji, 'x');
    expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
  });

  it('finds a whole paragraph that moved', () => {
    const moved = page('Talks go on', ...[3, 2, 1].map((index) => article.blocks[index]?.text ?? ''));
    expect(found(select(article, article.blocks[2]?.text ?? ''), moved)).toEqual([article.blocks[2]?.text]);
  });

  it('takes selectors from elsewhere, with short context, with none, and with words that stand twice', () => {
    const foreign = (exact: string, prefix = '', suffix = ''): Selectors => ({
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    });
    expect(found(foreign('24 per cent', 'a rate of ', ' on most'), article)).toEqual(['24 per cent']);
    expect(found(foreign('24 per cent'), article)).toEqual(['24 per cent']);
    expect(found(foreign('say'), article)).toBeNull();
    expect(found(foreign('on'), article)).toBeNull();
  });

  it('finds what earlier builds kept less of', () => {
    const edited = page(...article.blocks.map(({ text }) => text.replace('on most goods', 'on nearly all goods')));
    const selectors = select(article, 'Officials spoke of a rate of 24 per cent');
    const { outline, ...oldest } = selectors;
    const { twins: _, beside: __, ...old } = outline!;
    for (const each of [selectors, { ...oldest, outline: old }, oldest])
      expect(found(each, edited)).toEqual(['Officials spoke of a rate of 24 per cent']);
  });

  it('describes nothing where nothing can be found again', () => {
    expect(describe(page('a', ' \u200b '), 2, 5)).toBeNull();
    expect(describe(article, 5, 100_000)).toBeNull();
    expect(describe(page('x'.repeat(20_001)), 0, 20_001)).toBeNull();
  });
});

suite('attach under random edits', () => {
  it(
    'finds every passage when only markup changes',
    () => {
      const cases = attachAll({ kinds: [...ORDINARY, ...REPETITIVE], articles: ARTICLES / 4, share: 0 });
      expect(cases.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'finds at least 97 of 100 passages when up to a tenth of the text is edited',
    () => {
      const cases = attachAll({ kinds: ORDINARY, articles: ARTICLES / 2, share: 0.1 });
      expect(recall(cases)).toBeGreaterThanOrEqual(0.97);
      const harder = attachAll({ kinds: REPETITIVE, articles: ARTICLES / 4, share: 0.1 });
      expect(recall(harder)).toBeGreaterThanOrEqual(0.97);
      expect([...cases, ...harder].filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'never attaches to a wrong place',
    () => {
      const cases = attachAll({ kinds: [...ORDINARY, ...REPETITIVE], articles: ARTICLES, share: 0.7 });
      expect(cases.length).toBeGreaterThan(ARTICLES * 4.9);
      expect(cases.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    },
    LONG_MS,
  );
});

suite('attach after an editor’s revisions', () => {
  it(
    'finds every passage when only spaces, quotation marks and paragraph breaks change',
    () => {
      const cases = reviseAll({ articles: ARTICLES / 4, share: 0 });
      expect(cases.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'finds at least 97 of 100 passages when a tenth of the text is revised, and no copy for the original',
    () => {
      const cases = reviseAll({ articles: ARTICLES / 2, share: 0.1 });
      expect(recall(cases)).toBeGreaterThanOrEqual(0.97);
      expect(cases.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    },
    LONG_MS,
  );
});

suite('attach after rewriting at every level', () => {
  const wrong = <T extends { outcome: string }>(cases: readonly T[]) => cases.filter(({ outcome }) => outcome === 'wrong');

  it(
    'finds at least 97 of 100 passages when up to a tenth of the text is rewritten',
    () => {
      const plain = editManuscripts({ kinds: PLAIN, articles: ARTICLES / 8, share: 0.1 });
      expect(recall(plain)).toBeGreaterThanOrEqual(0.97);
      const harder = editManuscripts({ kinds: BOILERPLATE, articles: ARTICLES / 8, share: 0.1 });
      expect(recall(harder)).toBeGreaterThanOrEqual(0.97);
      expect(wrong([...plain, ...harder])).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'never attaches to a wrong place, when up to seven tenths are rewritten',
    () => {
      const cases = editManuscripts({ kinds: [...PLAIN, ...BOILERPLATE], articles: ARTICLES, share: 0.7 });
      expect(cases.length).toBeGreaterThan(ARTICLES * 4.9);
      expect(wrong(cases)).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'hardly ever takes a copy for an original that was changed, and still is there',
    () => {
      const cases = editManuscripts({ kinds: [...PLAIN, ...BOILERPLATE], articles: ARTICLES, share: 0.1, isCopied: true });
      const there = wrong(cases).filter(({ left }) => left >= 0.5);
      expect(there.length).toBeLessThan(cases.length * 0.012);
      // With less left of it, it was an insertion, letter for letter.
      expect(wrong(cases).length).toBeLessThan(cases.length * 0.025);
    },
    LONG_MS,
  );
});
