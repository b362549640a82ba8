import { Fragment } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { CardStatement, StatementCard } from '../../lib/card/schema.ts';
import { changeWord } from '../../lib/card/summary.ts';
import { camel, lengthBetween, shortName, stanceWord } from '../../lib/card/words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { Folds, type Fold } from './Fold.tsx';
import { After, Reported, Stale } from './Notices.tsx';
import { cjkLang, SourceSaid } from './SourceLink.tsx';
import { useSourcesFold } from './Sources.tsx';
import type { BodyProps } from './types.ts';
import { ThenNow, type Side } from './ThenNow.tsx';
import { VerdictLine } from './VerdictLine.tsx';

/** Statements shown on each side of the passage's own; the rest are folded. */
const EARLIER = 1;
const LATER = 1;

/** What the passage gives, in the chain of what the same person said: oldest at the top, changes between. */
export function StatementBody({ card, mark }: BodyProps<StatementCard>) {
  const i18n = useI18n();
  const { before, shown, after } = windowOf(card);
  const here = card.chain.find((it) => it.id === card.here);
  const folds = [
    statementsFold('earlier', card, before, i18n),
    statementsFold('later', card, after, i18n),
    repliesFold(card, i18n),
    useSourcesFold(card),
  ].filter((fold) => fold !== null);
  return (
    <>
      {here && <After card={card} date={here.date} />}
      {here && <ThenNow card={card} then={thenSide(card, here, i18n)} now={nowSide(card, here, i18n)} />}
      {!shown.some((it) => it.id === card.here) && <VerdictLine card={card} mark={mark} />}
      <Chain card={card} statements={shown} />
      <Reported card={card} />
      <Stale card={card} />
      <Folds folds={folds} />
    </>
  );
}

/** The statements around the passage's own: the nearest earlier one, and later ones up to the first that changes it. */
function windowOf(card: StatementCard): { before: CardStatement[]; shown: CardStatement[]; after: CardStatement[] } {
  const at = Math.max(
    0,
    card.chain.findIndex((it) => it.id === card.here),
  );
  const change = card.chain.findIndex((it) => it.id === card.changedBy);
  const from = Math.max(0, at - EARLIER);
  const to = at + LATER;
  const middle = card.chain.slice(from, to + 1);
  const changing = change > to ? [card.chain[change]!] : [];
  const after = card.chain.slice(to + 1).filter((it) => !changing.includes(it));
  return { before: card.chain.slice(0, from), shown: [...middle, ...changing], after };
}

function thenSide(card: StatementCard, here: CardStatement, i18n: I18n): Side | null {
  if (card.asOf === null) return null;
  const side: Side = {
    head: { kind: 'word', text: stanceWord(here.stance, i18n) },
    line: here.occasion,
    source: here.sources[0] ?? null,
  };
  return changedBefore(card) || here.date > card.asOf ? { ...side, label: formatOf(i18n).date(here.date) } : side;
}

function nowSide(card: StatementCard, here: CardStatement, i18n: I18n): Side {
  const { date } = formatOf(i18n);
  const change = card.chain.find((it) => it.id === card.changedBy);
  if (!change) {
    const said = card.asOf === null ? `${date(here.date)}: ${here.occasion}` : '';
    const head = card.asOf === null ? stanceWord(here.stance, i18n) : i18n.t('card.noLater');
    return { head: { kind: 'word', text: head }, line: said, source: card.asOf === null ? (here.sources[0] ?? null) : null };
  }
  const later =
    here.date === change.date ? i18n.t('card.sameDay') : i18n.t('card.later', lengthBetween(here.date, change.date, i18n));
  return {
    head: { kind: 'word', text: changeWord(card, i18n) },
    line: later + i18n.t('card.join') + change.occasion,
    source: change.sources[0] ?? null,
    label: changedBefore(card) ? date(change.date) : i18n.t('card.since', date(change.date)),
  };
}

/** Whether it had changed by the article's day: then the passage's statement is not how things stood "as of" that day. */
function changedBefore(card: StatementCard): boolean {
  const change = card.chain.find((it) => it.id === card.changedBy);
  return change !== undefined && card.asOf !== null && change.date <= card.asOf;
}

function Chain({ card, statements }: { card: StatementCard; statements: CardStatement[] }) {
  const i18n = useI18n();
  return (
    <ol className="chain">
      {statements.map((statement, index) => (
        <Fragment key={statement.id}>
          {index > 0 && <Change statement={statement} before={statements[index - 1]!} />}
          <li className={statement.id === card.here ? 'here' : undefined}>
            <span className="dot" />
            {statement.id === card.here && <span className="tag">{i18n.t('card.here')}</span>}
            <Remark card={card} statement={statement} />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

/** How a statement stands to earlier ones, on the rail above it: "walks back 2 May, reaffirms 9 Apr". */
function Change({ statement, before }: { statement: CardStatement; before: CardStatement }) {
  const i18n = useI18n();
  if (statement.relations.length === 0) return null;
  const { day, date } = formatOf(i18n);
  const named = statement.relations.length > 1 || statement.relations[0]!.target !== before.id;
  const when = (iso: string) => (iso.slice(0, 4) === statement.date.slice(0, 4) ? day(iso) : date(iso));
  return (
    <li className="chg">
      {statement.relations.slice(0, 3).map((relation, index) => (
        <Fragment key={`${relation.type} ${relation.target}`}>
          {index > 0 && <i>{i18n.t('card.listComma')}</i>}
          {relationWord(relation.type, named, i18n)}
          {(named || relation.type === 'contradicts') && <i> {when(relation.date)}</i>}
        </Fragment>
      ))}
    </li>
  );
}

/** Beside a date "contradicts" is enough; alone it says what it contradicts. */
function relationWord(type: string, named: boolean, i18n: I18n): string {
  const key = named && type === 'contradicts' ? 'contradictsNamed' : camel(type);
  return i18n.t(`card.changes.${key}` as MessageKey);
}

function Remark({ card, statement, speaker = false }: { card: StatementCard; statement: CardStatement; speaker?: boolean }) {
  const i18n = useI18n();
  const english = !/^en\b/.test(i18n.locale);
  return (
    <>
      <p className="m">
        <b>{formatOf(i18n).date(statement.date)}</b> · {speaker && `${statement.speaker} · `}
        {stanceWord(statement.stance, i18n).toLocaleLowerCase(i18n.locale)} · {keptTogether(statement.occasion)}
      </p>
      <p className="gist" lang={english && !cjkLang(statement.gist, 'en') ? 'en' : undefined}>
        {keptTogether(statement.gist)}
      </p>
      {statement.quote && (
        <p className="q">
          <q lang={statement.quoteLang ?? undefined}>{statement.quote}</q>
          {statement.quoteTranslated && <small> {i18n.t('card.translated')}</small>}
        </p>
      )}
      <StatementSources card={card} ids={statement.sources} />
    </>
  );
}

function StatementSources({ card, ids }: { card: StatementCard; ids: string[] }) {
  const i18n = useI18n();
  const sources = ids.flatMap((id) => card.sources.find((source) => source.id === id) ?? []);
  const first = sources[0];
  if (!first) return null;
  return (
    <p className="src">
      <Sentences>
        <SourceSaid source={first} />
        {sources.length > 1 && i18n.plural('card.andMore', sources.length - 1)}
      </Sentences>
    </p>
  );
}

function statementsFold(side: 'earlier' | 'later', card: StatementCard, statements: CardStatement[], i18n: I18n): Fold | null {
  const outer = side === 'earlier' ? statements[0] : statements.at(-1);
  if (!outer) return null;
  const name = i18n.plural(
    side === 'earlier' ? 'card.earlierBy' : 'card.laterBy',
    statements.length,
    statements.length,
    shortName(card, i18n),
    formatOf(i18n).date(outer.date),
  );
  return { key: side, name, content: <Chain card={card} statements={statements} /> };
}

function repliesFold(card: StatementCard, i18n: I18n): Fold | null {
  if (card.replies.length === 0) return null;
  return {
    key: 'replies',
    name: i18n.plural('card.byOthers', card.replies.length),
    content: (
      <ul className="replies">
        {card.replies.map((reply) => (
          <li key={reply.id}>
            <Remark card={card} statement={reply} speaker />
          </li>
        ))}
      </ul>
    ),
  };
}
