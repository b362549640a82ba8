/** Articles as newsrooms write them: a small vocabulary, figures, stock sentences that come back, Latin and CJK text. */
import type { Random } from './random.ts';

/** One character and where it stood in the article that was saved; -1 for one that came later. */
export interface Char {
  unit: string;
  id: number;
}
export type Paragraph = Char[];
export type Language = 'en' | 'ja' | 'zh';

const words = (text: string) => text.split(' ');
const EN = {
  who: words('ministers negotiators exporters economists shipowners growers brokers auditors senators farmers'),
  does: words('expect reject welcome question postpone support discuss revise publish examine'),
  what: words('tariffs quotas duties surcharges licences exemptions reserves yields shipments forecasts'),
  where: words('Lisbon Oslo Nairobi Quito Hanoi Ankara Lima Tunis'),
  how: words('quietly again openly slowly reluctantly together soon partly'),
};
const CJK = {
  ja: [
    '政府は',
    '財務省が',
    '輸出業者は',
    '交渉団は',
    '関税を',
    '協定案を',
    '円相場を',
    '来週',
    '段階的に',
    '慎重に',
    '引き上げる',
    '見直す',
    '発表した',
    '協議する',
    '延期した',
    '警戒している',
  ],
  zh: [
    '政府',
    '财政部',
    '出口商',
    '谈判代表',
    '关税',
    '协议草案',
    '汇率',
    '下周',
    '逐步',
    '谨慎地',
    '上调',
    '重新审查',
    '宣布',
    '讨论',
    '推迟',
    '密切关注',
  ],
};
/** What stands in an article more than once. */
const STOCK: Record<Language, string[]> = {
  en: [
    'The ministry declined to comment.',
    'Markets were closed for the holiday.',
    'Neither side gave a date.',
    '“We are in no hurry,” she said.',
  ],
  ja: ['担当者はコメントを控えた。', '日程は決まっていない。'],
  zh: ['双方均未透露日期。', '发言人拒绝置评。'],
};

function enSentence(random: Random): string {
  const clause = () =>
    [
      random.pick(EN.who),
      random.pick(EN.how),
      random.pick(EN.does),
      `the ${random.between(2, 145)} per cent`,
      random.pick(EN.what),
      'in',
      random.pick(EN.where),
    ]
      .filter(() => random.chance(0.9))
      .join(' ');
  const text = Array.from({ length: random.between(1, 4) }, clause).join(random.pick([', while ', ' and ', '; ', ' – but ']));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cjkSentence(language: 'ja' | 'zh', random: Random): string {
  const clause = () => Array.from({ length: random.between(2, 7) }, () => random.pick(CJK[language])).join('');
  return `${clause()}${random.between(1, 99)}％${random.chance(0.6) ? '、' : ''}${clause()}。`;
}

/** A sentence; one in six is stock. */
export function sentence(language: Language, random: Random): string {
  if (random.chance(0.16)) return random.pick(STOCK[language]);
  return language === 'en' ? enSentence(random) : cjkSentence(language, random);
}

const GLUE: Record<Language, string> = { en: ' ', ja: '', zh: '' };

export function newText(language: Language, sentences: number, random: Random): string {
  return Array.from({ length: sentences }, () => sentence(language, random)).join(GLUE[language]);
}

/** Text that was not there when the passage was saved. */
export function later(text: string): Paragraph {
  return text.split('').map((unit) => ({ unit, id: -1 }));
}

/** The paragraphs of an article, each character with its offset in the text joined by line feeds. */
export function write(language: Language, random: Random): Paragraph[] {
  let id = 0;
  return Array.from({ length: random.between(5, 28) }, (_, index) => {
    const text = newText(language, index === 0 ? 1 : random.between(1, 6), random);
    const paragraph = text.split('').map((unit) => ({ unit, id: id++ }));
    id++;
    return paragraph;
  });
}
