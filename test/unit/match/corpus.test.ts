import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate, compile, type MatchIndex } from '../../../lib/match/index.ts';
import { judgeArticle, type JudgedArticle } from '../../../lib/cli/eval/judge.ts';
import { loadCorpus } from '../../../lib/cli/eval/load.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { documentOf, outcomeOf, perturbationsOf } from '../../../lib/cli/eval/perturb.ts';
import { perturbationTable, type PerturbationRow } from '../../../lib/cli/eval/perturbation-table.ts';
import { summarise, type Recall } from '../../../lib/cli/eval/report.ts';
import type { Verdict } from '../../../lib/match/types.ts';

const articles = loadCorpus(join(import.meta.dirname, '../../corpus'));
let index: MatchIndex;
let judged: JudgedArticle[];
beforeAll(() => {
  index = compile(loadPack());
  judged = articles.map((article) => judgeArticle(article, annotate(documentOf(article), index)));
}, 60_000);

describe('the corpus is wide enough', () => {
  const passages = articles.flatMap((article) => article.passages);
  const silent = articles.flatMap((article) => article.silent);
  const withVerdict = (verdict: Verdict): number => passages.filter((passage) => passage.verdict === verdict).length;

  test('passages, negatives and phenomena', () => {
    expect(passages.length + silent.length).toBeGreaterThanOrEqual(300);
    expect(silent.length).toBeGreaterThanOrEqual(120);
    expect(new Set(articles.map(({ phenomenon }) => phenomenon)).size).toBeGreaterThanOrEqual(25);
  });

  test('verdicts', () => {
    expect(withVerdict('differs')).toBeGreaterThanOrEqual(40);
    expect(withVerdict('outdated')).toBeGreaterThanOrEqual(40);
    expect(withVerdict('unclear')).toBeGreaterThanOrEqual(30);
  });

  test.each(['ja', 'zh'])('%s: sixty passages, a third of them negatives', (lang) => {
    const own = articles.filter((article) => article.lang.startsWith(lang));
    const negatives = own.reduce((sum, article) => sum + article.silent.length, 0);
    const all = negatives + own.reduce((sum, article) => sum + article.passages.length, 0);
    expect(all).toBeGreaterThanOrEqual(60);
    expect(negatives / all).toBeGreaterThanOrEqual(1 / 3);
  });

  describe('imposers and targets in both directions, and sectors', () => {
    /** Every duty that a label allows, as its imposer, its target and what is said of it. */
    const duties = passages.flatMap(({ readings, verdict }) =>
      readings.flatMap(({ kind, about: { imposer = [], target = [], sector = ['all'] } }) =>
        kind === 'tariff' ? imposer.flatMap((from) => target.map((to) => ({ from, to, sector, verdict }))) : [],
      ),
    );
    const targetsOf = (verdict: Verdict): Set<string> =>
      new Set(duties.filter((one) => one.from === 'US' && one.to !== '*' && one.verdict === verdict).map(({ to }) => to));
    const verdictsOf = (from: string): Set<Verdict | null> =>
      new Set(duties.filter((one) => one.from === from && one.to === 'US').map(({ verdict }) => verdict));
    /** Counter-duties of countries that the record has none of stay unmarked; the reason names both sides. */
    const offRecord = silent.flatMap(({ reason }) => /^duty (\w\w)>US not on record$/.exec(reason)?.[1] ?? []);

    test.each(['consistent', 'differs', 'outdated'] as const)('what America charges, %s: eight targets', (verdict) => {
      expect(targetsOf(verdict).size).toBeGreaterThanOrEqual(8);
    });

    test('what is charged in return: everyone on record, and eight countries in all', () => {
      expect([...verdictsOf('CN')]).toEqual(expect.arrayContaining(['consistent', 'differs', 'outdated']));
      expect([...verdictsOf('CA')]).toEqual(expect.arrayContaining(['consistent', 'differs']));
      expect(verdictsOf('EU').size).toBeGreaterThan(0);
      expect(new Set(['CN', 'CA', 'EU', ...offRecord]).size).toBeGreaterThanOrEqual(8);
    });

    test('six sectors, in figures that are wrong or late as well', () => {
      const sectorsIn = (some: typeof duties): number =>
        new Set(some.flatMap(({ sector }) => sector).filter((one) => one !== 'all')).size;
      expect(sectorsIn(duties)).toBeGreaterThanOrEqual(6);
      expect(sectorsIn(duties.filter(({ verdict }) => verdict === 'differs' || verdict === 'outdated'))).toBeGreaterThanOrEqual(
        6,
      );
    });
  });
});

describe('the matcher on the corpus', () => {
  const share = ({ right, passages }: Recall): number => right / passages;

  test('finds what matters', () => {
    const { recall } = summarise(judged);
    expect(share(recall.imp1)).toBeGreaterThanOrEqual(0.88);
    expect(share(recall.imp2)).toBeGreaterThanOrEqual(0.84);
  });

  test('is silent where it should be', () => {
    const { precision, fates } = summarise(judged);
    expect(precision.lenient).toBeGreaterThanOrEqual(0.98);
    expect(precision.strict).toBeGreaterThanOrEqual(0.94);
    expect(fates.silent).toBe(0);
  });

  test('never says that a right figure differs', () => {
    expect(summarise(judged).falseDiffers).toBe(0);
    expect(summarise(judged).confusion.consistent.differs).toBe(0);
  });

  test('gives the figure that the text gives', () => {
    const { claims } = summarise(judged);
    expect(claims.right / claims.compared).toBeGreaterThanOrEqual(0.99);
  });
});

describe('changed passages', () => {
  let rows: Record<string, PerturbationRow>;
  beforeAll(() => {
    const changed = judged.flatMap(({ article, result }) => perturbationsOf(article, result, index));
    const outcomes = changed.map((one) => outcomeOf(one, annotate(one.document, index)));
    rows = Object.fromEntries(perturbationTable(outcomes).map((row) => [row.kind, row]));
  }, 300_000);

  test('a figure that never was differs where its reading stands alone, and is never consistent', () => {
    expect(rows.a!.consistent).toBe(0);
    expect(rows.a!.differs / (rows.a!.made - rows.a!.unmarked)).toBeGreaterThanOrEqual(0.8);
    expect(rows.a!.sure).toBeGreaterThanOrEqual(300);
    expect(rows.a!.sureRight / rows.a!.sure).toBeGreaterThanOrEqual(0.8);
  });
  test('an overtaken figure is outdated', () => expect(rows.b!.right / rows.b!.made).toBeGreaterThanOrEqual(0.95));
  test('after the next change the figure is outdated and not consistent', () => {
    expect(rows.c!.consistent).toBe(0);
    expect(rows.c!.right / rows.c!.made).toBeGreaterThanOrEqual(0.95);
  });
  test('before anything was known nothing is judged', () => expect(rows.c0!.right).toBe(rows.c0!.made));
  test('a hedge changes nothing', () => expect(rows.d!.right).toBe(rows.d!.made));
  test('without a scope nothing differs', () => expect(rows.e!.differs).toBe(0));
});
