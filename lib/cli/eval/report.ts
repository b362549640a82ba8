/** Turns judged articles into numbers and tables for a person. */
import type { Fate, JudgedArticle, JudgedPassage } from './judge.ts';
import type { Verdict } from '../../match/types.ts';

export interface Recall {
  passages: number;
  found: number;
  right: number;
}

export interface Summary {
  articles: number;
  pagesWrong: string[];
  recall: Record<'imp1' | 'imp2' | 'all', Recall>;
  fates: Record<Fate, number>;
  precision: { lenient: number; strict: number };
  claims: { compared: number; right: number };
  falseDiffers: number;
  /** Rows: labelled verdict; columns: the verdict given, `none` for a mark without one, `missed` for no right mark. */
  confusion: Record<Verdict, Record<Verdict | 'none' | 'missed', number>>;
}

const VERDICTS: Verdict[] = ['consistent', 'differs', 'outdated', 'unclear'];
const FATES: Fate[] = ['true', 'wrong', 'silent', 'unrelated', 'unlabelled', 'title', 'optional'];

/** All numbers of a set of judged articles. */
export function summarise(judged: readonly JudgedArticle[]): Summary {
  const passages = judged.flatMap((one) => one.passages);
  const fates = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of judged.flatMap((one) => one.fates)) fates[fate]++;
  const bad = fates.wrong + fates.silent + fates.unrelated;
  const compared = passages.filter((one) => one.claimRight !== null);
  return {
    articles: judged.length,
    pagesWrong: judged.filter((one) => one.result.related !== one.article.related).map((one) => one.article.id),
    recall: {
      imp1: recallOf(passages.filter((one) => one.passage.importance === 1)),
      imp2: recallOf(passages.filter((one) => one.passage.importance <= 2)),
      all: recallOf(passages),
    },
    fates,
    precision: {
      lenient: ratio(fates.true, fates.true + bad),
      strict: ratio(fates.true, fates.true + bad + fates.unlabelled),
    },
    claims: { compared: compared.length, right: compared.filter((one) => one.claimRight).length },
    falseDiffers: judged.reduce((sum, one) => sum + one.falseDiffers.length, 0),
    confusion: confusionOf(passages),
  };
}

function recallOf(passages: JudgedPassage[]): Recall {
  return {
    passages: passages.length,
    found: passages.filter((one) => one.found).length,
    right: passages.filter((one) => one.right).length,
  };
}

function confusionOf(passages: JudgedPassage[]): Summary['confusion'] {
  const row = () => ({ consistent: 0, differs: 0, outdated: 0, unclear: 0, none: 0, missed: 0 });
  const table = Object.fromEntries(VERDICTS.map((verdict) => [verdict, row()])) as Summary['confusion'];
  for (const { passage, right, verdict } of passages)
    if (passage.verdict) table[passage.verdict][right ? (verdict ?? 'none') : 'missed']++;
  return table;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (100 * (part / whole)).toFixed(1)).padStart(5);

/** One line of the main table. */
export function summaryLine(label: string, summary: Summary): string {
  const { recall, precision, fates } = summary;
  const levels = [recall.imp1, recall.imp2, recall.all].map(
    (one) => `${percent(one.found, one.passages)} ${percent(one.right, one.passages)} (${String(one.passages).padStart(3)})`,
  );
  const counts = FATES.map((fate) => String(fates[fate]).padStart(5));
  const shares = [precision.lenient, precision.strict].map((share) => percent(share, 1));
  return [label.padEnd(10), ...levels, ...shares, ...counts].join(' | ');
}

/** The heading above summary lines. */
export function summaryHeading(): string {
  const counts = FATES.map((fate) => fate.slice(0, 5).padStart(5)).join(' | ');
  return `${''.padEnd(10)} | imp 1 found, subj | imp ≤2            | all               | lenP  | strP  | ${counts}`;
}

/** The confusion matrix of verdicts as lines. */
export function confusionLines({ confusion }: Summary): string[] {
  const columns = [...VERDICTS, 'none', 'missed'] as const;
  const line = (cells: string[]): string => cells.map((cell) => cell.padStart(10)).join(' ');
  return [
    line(['gold ↓ said', ...columns]),
    ...VERDICTS.map((gold) => line([gold, ...columns.map((column) => String(confusion[gold][column]))])),
  ];
}

/** Every error by name, for the one who mends them. */
export function missLines(judged: readonly JudgedArticle[]): string[] {
  const lines: string[] = [];
  for (const { article, result, passages, fates, falseDiffers } of judged) {
    if (result.related !== article.related) lines.push(`${article.id} page: said ${result.reason}`);
    for (const one of passages) {
      const wanted = one.passage.readings.map((reading) => `${reading.kind} ${JSON.stringify(reading.about)}`).join(' or ');
      if (!one.right)
        lines.push(`${article.id} ${one.found ? '~' : '-'} !${one.passage.importance} «${one.passage.quote}» ${wanted}`);
      else if (one.passage.verdict && one.verdict !== one.passage.verdict && one.article.published)
        lines.push(`${article.id} verdict ${one.verdict} for ${one.passage.verdict}: «${one.passage.quote}»`);
    }
    for (const { fate, annotation } of fates)
      if (!['true', 'title', 'optional'].includes(fate))
        lines.push(
          `${article.id} ${fate}: ${annotation.kind} ${JSON.stringify(annotation.about)} «${annotation.quote}» ${annotation.facts.join()}`,
        );
    for (const annotation of falseDiffers)
      lines.push(`${article.id} FALSE DIFFERS «${annotation.quote}» ${annotation.explain.reading}`);
  }
  return lines;
}
