/** What a fact is called in the reader’s language: on its card, in the popup, the library and a citation. */
import type { I18n } from '../i18n/i18n.ts';
import { countryName } from './country-name.ts';
import { formatOf } from './format.ts';
import { isEnglish, word } from './words.ts';
import type { CardData, StatementCard, TariffCard } from './schema.ts';

/** What a narrow head leaves out of the name of a duty, so that it takes one line. */
const GOODS_FROM = / on goods from /;

export function shortTitle(text: string): string {
  return text.replace(GOODS_FROM, ' on ');
}

/** The name of the fact, with a person's own spelling where it has one. */
export function titleOf(card: CardData, i18n: I18n): { text: string; native: string | null } {
  if (card.kind === 'statement') return statementTitle(card, i18n);
  const native = card.kind !== 'tariff' && card.kind !== 'holding' ? card.nativeName : null;
  if (isEnglish(i18n)) return { text: card.title, native };
  if (card.kind === 'tariff') return { text: tariffTitle(card, i18n), native };
  return { text: (card.kind === 'holding' && holdingTitle(card.measure, card.holder, i18n)) || card.title, native: null };
}

/** "Section 122 + Section 232" in the reader's language, of laws as the record names them. */
export function lawWords(laws: readonly string[], i18n: I18n): string {
  return laws.map((law) => word(i18n, 'card.lawName', law.toLowerCase().replace(' ', '-'), law)).join(' + ');
}

/** "米国債保有額" of a country; null for what is no country's. */
export function holdingTitle(measure: string, holder: string, i18n: I18n): string | null {
  const isCountrys = measure === 'treasuries' && /^[A-Z]{2}$/.test(holder);
  return isCountrys ? i18n.t('card.title.holding', countryName(holder, i18n)) : null;
}

function statementTitle({ speaker, topic }: StatementCard, i18n: I18n): { text: string; native: string | null } {
  return { text: statementName(speaker.name, topic, i18n), native: isEnglish(i18n) ? speaker.nativeName : null };
}

/** Who speaks, and on what. */
export function statementName(speaker: string, topic: string, i18n: I18n): string {
  return i18n.t('card.title.statement', speaker, word(i18n, 'card.topic', topic, topic.replaceAll('-', ' ')));
}

type TariffScope = Pick<TariffCard, 'imposer' | 'targets' | 'sector' | 'legalBasis' | 'name'>;

/** Goods say enough for a sectoral duty; several duties fall on all goods, and the measure's own name, or its law, tells which. */
export function tariffTitle({ imposer, targets, sector, legalBasis, name }: TariffScope, i18n: I18n): string {
  const { list } = formatOf(i18n);
  const country = (code: string) => countryName(code, i18n);
  const isBroad = sectorWord(sector, i18n) === null;
  const goods = word(i18n, 'card.sector', sector, sector);
  const named = name && namedTitle({ imposer, targets, isBroad, legalBasis, name }, i18n);
  if (named) return named;
  const what = isBroad ? (name ?? word(i18n, 'card.lawName', legalBasis.toLowerCase().replace(' ', '-'), goods)) : goods;
  if (targets.includes('*')) return i18n.t('card.title.tariffAll', country(imposer), what);
  return i18n.t('card.title.tariff', country(imposer), list(targets.slice(0, 2).map(country)), what);
}

/** "cars"; null where a duty is not on the goods of one sector. */
export function sectorWord(sector: string, i18n: I18n): string | null {
  return sector === 'all' || sector === 'other' ? null : word(i18n, 'card.sector', sector, sector);
}

/** A name that says by itself whom the duty is on, that it is one, or that it is none. */
const TOWARDS = /^[对對対]/;
/** 对日本的对等关税: whom and what. */
const TOWARDS_WHOM = /^[对對](.+?)的(.+)$/;
const DUTY = /(关税|關稅|関税|附加税|附加稅|課徴金)$/;
const LAW = /[条條](款)?$/;
const ON_SOMETHING = /への|をめぐる/;

/**
 * The title around a name of the record: 美国对中国的对等关税, 美国的汽车关税, 美国对中国的芬太尼关税. What is no duty goes by
 * its name alone. Null where goods or a law in brackets say it better.
 */
function namedTitle(
  {
    imposer,
    targets,
    isBroad,
    legalBasis,
    name,
  }: Pick<TariffScope, 'imposer' | 'targets' | 'legalBasis'> & { isBroad: boolean; name: string },
  i18n: I18n,
): string | null {
  const { list } = formatOf(i18n);
  const country = (code: string) => countryName(code, i18n);
  const [, whom, duty] = TOWARDS_WHOM.exec(name) ?? [];
  if (whom && duty) return i18n.t('card.title.towards', country(imposer), whom, duty);
  if (TOWARDS.test(name)) return i18n.t('card.title.own', country(imposer), name);
  if (!isBroad) return DUTY.test(name) && targets.includes('*') ? i18n.t('card.title.own', country(imposer), name) : null;
  if (LAW.test(name)) return null;
  if (!DUTY.test(name) || legalBasis === 'foreign-law') return name;
  const isWhole = targets.includes('*') || targets.length > 2 || ON_SOMETHING.test(name);
  if (isWhole) return i18n.t('card.title.own', country(imposer), name);
  return i18n.t('card.title.towards', country(imposer), list(targets.slice(0, 2).map(country)), name);
}
