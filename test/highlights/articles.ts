/** Made-up articles of several kinds: the harder ones repeat their sentences, exactly or nearly. */
import type { Random } from './random.ts';

export interface Article {
  blocks: { text: string; tag: string }[];
}

const SYLLABLES = 'ka ro mi ten sul ba dor vi lan eth por qui sa ne um glo tri pa wer ost'.split(' ');
const COUNTRIES = ['Japan', 'China', 'Canada', 'Mexico', 'India', 'Brazil', 'Switzerland', 'the European Union'];
const GOODS = ['cars', 'steel', 'copper', 'chips', 'lumber', 'medicines', 'trucks'];
const KANJI = '日本米国関税政府発表交渉合意引上自動車鉄鋼半導体輸入品対象今月来週首相大統領財務省債保有残高円安介入市場金利';

const word = (random: Random) => Array.from({ length: random.between(1, 4) }, () => random.pick(SYLLABLES)).join('');

export function wordSentence(random: Random): string {
  const words = Array.from({ length: random.between(5, 24) }, () => word(random));
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

/** Few forms, few fillings: neighbours differ by a name or a number. */
function formSentence(random: Random): string {
  const [country, goods] = [random.pick(COUNTRIES), random.pick(GOODS)];
  const rate = random.pick([10, 15, 24, 25, 27.5, 50, 145]);
  return random.pick([
    `Washington will charge ${rate} per cent on ${goods} from ${country}.`,
    `The duty on ${goods} from ${country} rises to ${rate}%, officials said.`,
    `“We will not accept ${rate} per cent,” the minister of ${country} said on Monday.`,
    `Makers of ${goods} in ${country} expect the ${rate}% rate to stay.`,
    `By contrast, ${country} pays ${rate} per cent.`,
    'The White House did not answer a request for comment.',
  ]);
}

function cjkSentence(random: Random): string {
  const run = (least: number, most: number) =>
    Array.from({ length: random.between(least, most) }, () => random.pick([...KANJI])).join('');
  return `${run(3, 18)}${random.chance(0.5) ? `、${random.between(1, 145)}％の` : 'は'}${run(3, 20)}。`;
}

const KINDS = { word: wordSentence, form: formSentence, cjk: cjkSentence };
export type ArticleKind = keyof typeof KINDS | 'refrain';
/** Sentences are all different, as in a real article. */
export const ORDINARY: readonly ArticleKind[] = ['word', 'cjk'];
/** Sentences are repeated, to the letter or but for a name or a number. */
export const REPETITIVE: readonly ArticleKind[] = ['form', 'refrain'];

/** `refrain` is an article of words in which every sentence comes from a small stock. */
function sentenceMaker(kind: ArticleKind, random: Random): () => string {
  if (kind !== 'refrain') return () => KINDS[kind](random);
  const stock = Array.from({ length: random.between(6, 30) }, () => wordSentence(random));
  return () => random.pick(stock);
}

export function makeArticle(kind: ArticleKind, random: Random): Article {
  const sentence = sentenceMaker(kind, random);
  const block = (tag: string, sentences: number) => ({
    tag,
    text: Array.from({ length: sentences }, sentence).join(kind === 'cjk' ? '' : ' '),
  });
  const body = Array.from({ length: random.between(6, 30) }, () =>
    block(random.pick(['p', 'p', 'p', 'p', 'h2', 'li', 'td']), random.between(1, 5)),
  );
  return { blocks: [block('h1', 1), ...body] };
}
