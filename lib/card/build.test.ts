import { describe, expect, it } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import { ARTICLE_DATE, cardOf, TODAY } from '../../test/support/cards.ts';
import { loadPack } from '../cli/load-pack.ts';
import { createI18n, messagesOf } from '../i18n/i18n.ts';
import { createRecord } from '../record/record.ts';
import { buildCard } from './build.ts';
import { dueLine } from './rate-words.ts';
import { CardData, type HoldingCard, type NoteCard, type StatementCard, type TariffCard } from './schema.ts';
import { claimedSum } from './sums.ts';
import { cardSummary, hasChanged } from './summary.ts';

const record = createRecord(loadPack());
const i18n = createI18n(messagesOf(en), 'en');

describe('buildCard', () => {
  it('makes a valid card of every fact, for articles of any date', () => {
    for (const fact of record.facts) {
      for (const asOf of [null, '2018-06-01', ARTICLE_DATE, '2026-10-01']) {
        const card = buildCard(record, fact.id, { asOf, today: TODAY });
        const result = CardData.safeParse(card);
        expect(result.success, `${fact.id} as of ${asOf}: ${result.error?.message}`).toBe(true);
        expect(cardSummary(card, i18n).label, fact.id).not.toBe('');
      }
    }
  });

  it('shows nothing as of the article that was learnt later', () => {
    for (const fact of record.ofKind('holding')) {
      const card = cardOf(fact.id) as HoldingCard;
      expect(card.atArticle === null || card.atArticle.published <= ARTICLE_DATE, fact.id).toBe(true);
    }
  });

  it('throws for a fact that is not in the record', () => {
    expect(() => cardOf('no-such-fact')).toThrow('no-such-fact');
  });
});

describe('a duty', () => {
  const card = cardOf('us-jp-reciprocal') as TariffCard;

  it('was paused then and is gone now, with what other laws charge', () => {
    expect(card.atArticle).toMatchObject({ rate: 24, status: 'paused', charged: 10, until: '2025-07-09' });
    expect(card.newest).toMatchObject({ rate: null, status: 'struck_down', since: '2026-02-20', charged: 12.5 });
    expect(card.others.map(({ laws, rate }) => [laws.join(' + '), rate])).toEqual([
      ['Section 122', 10],
      ['Section 301', 12.5],
    ]);
  });

  it('has stretches without overlap among what is charged', () => {
    for (const fact of record.ofKind('tariff')) {
      const { spans } = cardOf(fact.id) as TariffCard;
      const charged = spans.filter((span) => span.kind === 'charged');
      charged.forEach((span, index) => {
        const next = charged[index + 1];
        if (next) expect(span.to !== null && span.to <= next.from, fact.id).toBe(true);
      });
    }
  });

  it('on all countries says which of them pay another rate, the rate only where nothing qualifies it', () => {
    const elsewhere = (id: string, asOf: string) => (cardOf(id, { asOf }) as TariffCard).atArticle!.elsewhere;
    expect(elsewhere('us-steel', '2025-06-01')).toEqual([]);
    expect(elsewhere('us-steel', '2025-07-01')).toEqual([{ target: 'GB', rate: 25 }]);
    // Its tiers since then are no one rate, and its cars have a quota.
    expect((cardOf('us-steel') as TariffCard).newest.elsewhere).toEqual([{ target: 'GB', rate: null }]);
    expect(elsewhere('us-autos', '2025-07-01')).toEqual([{ target: 'GB', rate: null }]);
    expect(elsewhere('us-autos', '2025-12-10').map(({ target }) => target)).toEqual(['KR', 'EU', 'JP', 'GB']);
    expect(elsewhere('us-jp-reciprocal', ARTICLE_DATE)).toEqual([]);
    // Taiwan’s ceiling lies above what softwood pays; a duty beside the rate of a country is none in its place.
    expect((cardOf('us-lumber-furniture') as TariffCard).newest.elsewhere).toEqual([]);
    const none = (...targets: string[]) => targets.map((target) => ({ target, rate: null }));
    expect(elsewhere('us-baseline-10', '2025-05-02')).toEqual(none('CN', 'HK', 'CA', 'MX'));
    expect(elsewhere('us-baseline-10', '2025-04-06')).toEqual(none('CA', 'MX'));
  });

  it('says of a rate due under another law whether the normal duty is inside', () => {
    expect(dueLine((cardOf('us-jp-reciprocal') as TariffCard).newest, i18n)).toBe('12.5% (in all) is due under another law');
    expect(dueLine((cardOf('us-vn-reciprocal') as TariffCard).newest, i18n)).toBe('12.5% is due under another law');
  });

  it('tells of what another law charged to its end, and not as due today', () => {
    const baseline = cardOf('us-baseline-10') as TariffCard;
    expect(baseline.others).toEqual([
      { laws: ['Section 122'], rate: 10, inAll: false, isMain: true, from: '2026-02-24', to: '2026-07-24', source: 'fr-s122' },
    ]);
    expect(baseline.newest.charged).toBeNull();
  });

  it('has no source that is older than what it is the source of, where there is another', () => {
    const found = record.ofKind('tariff').flatMap((fact) => {
      const { steps, sources } = buildCard(record, fact.id, { asOf: ARTICLE_DATE, today: TODAY }) as TariffCard;
      const dateOf = (id: string) => sources.find((source) => source.id === id)?.date ?? '';
      const isOld = (id: string, { knownFrom }: { knownFrom: string }) => {
        const days = (Date.parse(knownFrom) - Date.parse(dateOf(id))) / 86_400_000;
        return dateOf(id).length === 10 && days > 7;
      };
      const old = steps.filter((step) => step.source !== null && isOld(step.source, step));
      return old.filter((step) => fact.steps[step.index]!.sources.some((id) => !isOld(id, step))).map((step) => step.gist);
    });
    expect(found).toEqual([]);
  });

  it('names the order that set a rate, also where an earlier one set another for the same day', () => {
    const on = (asOf: string) => (cardOf('us-jp-reciprocal', { asOf }) as TariffCard).atArticle!;
    expect(on('2025-08-20')).toMatchObject({ rate: 15, inAll: false, source: 'eo14326' });
    expect(on('2025-09-05')).toMatchObject({ rate: 15, inAll: true, source: 'eo14345' });
  });

  it('adds the normal duty where it is one figure, on both sides alike', () => {
    const cars = cardOf('us-jp-autos') as TariffCard;
    expect(cars.sums.map((sum) => [sum.total, sum.allIn, sum.parts.map((part) => part.rate)])).toEqual([
      [27.5, false, [2.5, 25]],
      [15, true, [2.5, 12.5]],
    ]);
    expect(cars.spans.filter((span) => span.kind === 'charged').map((span) => span.rate)).toEqual([27.5, 15]);
    expect(cars.newest.since).toBe('2025-09-16');
  });

  it('draws a rate that was to come on top of the one in force at the height of both', () => {
    const china = cardOf('us-cn-reciprocal') as TariffCard;
    const threat = china.spans.find((span) => span.kind === 'announced' && span.from === '2025-10-10');
    expect(threat?.rate).toBe(110);
  });

  it('adds up all duties on the day, each by its own name', () => {
    const china = cardOf('us-cn-reciprocal') as TariffCard;
    expect(china.sums[0]).toMatchObject({ date: ARTICLE_DATE, total: 145 });
    expect(china.sums[0]!.parts.map(({ basis, name, rate }) => [basis, name, rate])).toEqual([
      ['measure', 'US “reciprocal” duty on goods from China', 125],
      ['other', 'US fentanyl duty on goods from China', 20],
    ]);
    expect(claimedSum(china, { value: 145, unit: 'percent' })?.date).toBe(ARTICLE_DATE);
    expect(claimedSum(china, { value: 125, unit: 'percent' })).toBeNull();
    expect(cardSummary(china, i18n, { value: 145, unit: 'percent' }).value).toBe('145%\u00a0together → struck down');
  });

  it('tells the day of an earlier total that the passage gives, and no later one', () => {
    const june = cardOf('us-cn-reciprocal', { asOf: '2025-06-15', total: 145 }) as TariffCard;
    expect(june.sums.map((sum) => [sum.date, sum.total])).toEqual([
      ['2025-04-10', 145],
      ['2025-06-15', 30],
      [TODAY, 12.5],
    ]);
    const before = cardOf('us-cn-reciprocal', { asOf: '2025-04-05', total: 145 }) as TariffCard;
    expect(before.sums.map((sum) => sum.total)).not.toContain(145);
  });

  it('is called by its own name in the reader’s language', () => {
    const names = ['ja', 'zh-Hans', 'zh-Hant', 'en'].map((locale) => (cardOf('us-cn-fentanyl', { locale }) as TariffCard).name);
    expect(names).toEqual(['フェンタニル関税', '芬太尼关税', '芬太尼關稅', null]);
  });

  it('names the order that set the rate, not a later page that repeats it', () => {
    const cars = cardOf('us-jp-autos') as TariffCard;
    const source = cars.sources.find(({ id }) => id === cars.newest.source);
    expect([source?.kind, source?.title]).toEqual(['primary', expect.stringContaining('14345')]);
  });

  it('has no state before it was known', () => {
    expect((cardOf('us-jp-301-forced-labour') as TariffCard).atArticle).toBeNull();
  });
});

describe('a series', () => {
  it('has the value that the writer could see, and the newest', () => {
    const card = cardOf('ust-holdings-jp') as HoldingCard;
    expect(card.atArticle).toMatchObject({ period: '2025-02', value: 1125.9, rank: 1, onMonth: 46.6 });
    expect(card.newest).toMatchObject({ period: '2026-07', value: 1103.9, rank: 1 });
    expect(card.staleness?.missed.map((it) => it.period)).toEqual(['2026-08', '2026-09']);
  });

  it('has its place, or the places that it may have while figures of others for its month are not on record', () => {
    const { atArticle, newest } = cardOf('ust-holdings-cn') as HoldingCard;
    expect(atArticle).toMatchObject({ rank: 2, between: null });
    expect(newest.rank ?? newest.between).not.toBeNull();
  });

  it('keeps the first publication beside the revision', () => {
    const card = cardOf('ust-holdings-cn', { asOf: '2025-10-01' }) as HoldingCard;
    expect(card.points.find((point) => point.period === '2025-07')).toEqual({
      period: '2025-07',
      value: 695.6,
      known: 730.7,
      first: 730.7,
    });
  });

  it('takes the period that the passage names', () => {
    const card = cardOf('ust-holdings-jp', { period: '2025-01' }) as HoldingCard;
    expect(card.atArticle).toMatchObject({ period: '2025-01', value: 1079.3 });
  });

  it('never draws so many points that a card cannot show them', () => {
    const card = cardOf('ust-holdings-jp', { asOf: '2004-01-01' }) as HoldingCard;
    expect(card.points.length).toBeLessThan(135);
    expect(card.points.some((point) => point.period === card.atArticle?.period)).toBe(true);
  });
});

describe('a statement', () => {
  const card = cardOf('kato-2025-05-02-could-be-card') as StatementCard;

  it('stands in its chain, with the first later one that changes it', () => {
    expect(card.chain.map((it) => it.date)).toEqual(card.chain.map((it) => it.date).toSorted());
    const change = card.chain.find((it) => it.id === card.changedBy)!;
    expect([change.date, change.relations.map((it) => it.type)]).toEqual(['2025-05-04', expect.arrayContaining(['walks_back'])]);
  });

  it('names the office of that day, with its own writing of the name', () => {
    expect(card.office).toEqual({ title: 'Finance Minister of Japan', from: '2024-10-01', to: '2025-10-21' });
    expect(card.speaker.nativeName).toBe('加藤勝信');
  });
});

describe('a note', () => {
  it('of a person has the office then and who came next', () => {
    const card = cardOf('katsunobu-kato') as NoteCard;
    expect(card.roles.filter((role) => role.held).map((role) => role.title)).toEqual(['Finance Minister of Japan']);
    expect(card.successor).toMatchObject({ name: 'Satsuki Katayama', from: '2025-10-21' });
  });

  it('of an event after the article says so', () => {
    const event = record.ofKind('event').find((it) => it.date > ARTICLE_DATE)!;
    expect((cardOf(event.id) as NoteCard).afterArticle).toBe(true);
    expect((cardOf(event.id, { asOf: null }) as NoteCard).afterArticle).toBe(false);
  });
});

describe('cardSummary and hasChanged', () => {
  it('says no state twice where there is no rate beside it', () => {
    const japanese = createI18n(messagesOf(ja), 'ja');
    for (const fact of record.ofKind('tariff')) {
      const { value } = cardSummary(buildCard(record, fact.id, { asOf: null, today: TODAY, locale: 'ja' }), japanese);
      expect(value, fact.id).not.toMatch(/^(\p{L}+) \1$/iu);
    }
  });

  it.each([
    ['us-jp-reciprocal', '24% paused → struck down'],
    ['us-jp-autos', '27.5%\u00a0in all → 15%\u00a0in all'],
    ['ust-holdings-jp', '1,125.9\u00a0bn → 1,103.9\u00a0bn'],
    ['kato-2025-05-02-could-be-card', 'Kept open → walked back'],
  ])('%s: %s', (id, value) => {
    const card = cardOf(id);
    expect(cardSummary(card, i18n).value).toBe(value);
    expect(hasChanged(card)).toBe(true);
    expect(hasChanged(cardOf(id, { asOf: null }))).toBe(false);
  });

  it('says no change where there was none', () => {
    expect(hasChanged(cardOf('us-jp-autos', { asOf: '2026-10-01' }))).toBe(false);
  });
});

it('gives a term its other names, and not its own again', () => {
  expect(cardOf('safe-haven')).toMatchObject({ title: 'Safe haven', scope: 'haven asset, safe-haven assets' });
});
