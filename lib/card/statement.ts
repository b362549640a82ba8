/** The card of a statement: the chain that it stands in, the office of who said it, what others answered. */
import { chain } from '../record/chain.ts';
import { rolesOn } from '../record/office.ts';
import type { RecordView } from '../record/record.ts';
import type { Person, Statement, Topic, UiLanguage } from '../record/schema.ts';
import { bestFirst, commonData, gistOf, type BuildOptions } from './common.ts';
import { officeName, personName } from './names.ts';
import type { CardStatement, StatementCard } from './schema.ts';

/** Most statements on each side of the one of the passage, and most replies: a card is no archive. */
const MOST_EARLIER = 8;
const MOST_LATER = 12;
const MOST_REPLIES = 6;

/** Makes the card of a statement. */
export function statementCard(record: RecordView, fact: Statement, options: BuildOptions): StatementCard {
  const person = record.fact(fact.speaker);
  const speaker = person?.kind === 'person' ? person : null;
  const topic = mainTopic(record, fact, options.today);
  const found = chain(record.ofKind('statement'), {
    speaker: fact.speaker,
    topic,
    around: { id: fact.id },
    today: options.today,
  });
  const change = found.changedBy?.statement ?? null;
  const later = found.later.slice(0, MOST_LATER);
  if (change && !later.includes(change)) later.push(change);
  const shown = [...found.earlier.slice(-MOST_EARLIER), fact, ...later];
  const replies = found.replies.slice(0, MOST_REPLIES);
  const card = (statement: Statement) => cardStatement(record, statement, options);
  return {
    ...commonData(
      record,
      fact,
      [...shown, ...replies].flatMap((statement) => statement.sources),
      options,
    ),
    title: nameOf(speaker, fact.speaker, options),
    kind: 'statement',
    speaker: { id: fact.speaker, name: nameOf(speaker, fact.speaker, options), nativeName: nativeName(speaker) },
    topic,
    office: speaker && officeOf(speaker, fact.date, options.locale),
    here: fact.id,
    changedBy: change?.id ?? null,
    chain: shown.map(card),
    replies: replies.map(card),
  };
}

/** Of several topics the one on which most was said: its chain tells most. */
function mainTopic(record: RecordView, fact: Statement, today: string): Topic {
  const length = (topic: Topic) => record.statements({ speaker: fact.speaker, topic }).filter((it) => it.date <= today).length;
  return fact.topics.toSorted((a, b) => length(b) - length(a))[0]!;
}

function nameOf(person: Person | null, id: string, { locale }: BuildOptions): string {
  return person ? personName(person, locale) : id;
}

/** The name in the person's own writing, by the country of an office held. */
export function nativeName(person: Person | null): string | null {
  const country = person?.roles.find((role) => role.country)?.country;
  if (country === 'JP') return person?.names.ja?.[0] ?? null;
  return country === 'CN' || country === 'TW' ? (person?.names.zh?.[0] ?? null) : null;
}

/** The office on that day with its days as the record has them; an unknown end stays unknown. */
function officeOf(person: Person, date: string, locale: string | undefined): StatementCard['office'] {
  const held = rolesOn(person, date)[0];
  const role = held && person.roles.find((it) => it.office === held.office && it.from === held.from);
  return role ? { title: officeName(role, locale), from: role.from, to: role.to } : null;
}

function cardStatement(record: RecordView, statement: Statement, options: BuildOptions): CardStatement {
  const person = record.fact(statement.speaker);
  return {
    id: statement.id,
    speaker: nameOf(person?.kind === 'person' ? person : null, statement.speaker, options),
    date: statement.date,
    occasion: statement.occasions?.[options.locale as UiLanguage] ?? statement.occasion,
    stance: statement.stance,
    gist: gistOf(statement, options.locale),
    quote: statement.quote,
    quoteLang: statement.quoteLang ?? null,
    quoteTranslated: statement.quoteTranslated ?? false,
    sources: bestFirst(record, statement.sources),
    confidence: statement.confidence,
    relations: statement.relations.flatMap(({ type, target }) => {
      const other = record.fact(target);
      return other?.kind === 'statement' && other.speaker === statement.speaker ? [{ type, target, date: other.date }] : [];
    }),
  };
}
