import { inOrderOfWeight } from '../../lib/card/cite.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { NoteCard, NoteFigure } from '../../lib/card/schema.ts';
import { figureHead } from '../../lib/card/value-words.ts';
import { spanLine } from '../../lib/card/words.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';
import { Folds } from './Fold.tsx';
import { After, Reported, Stale } from './Notices.tsx';
import { cjkLang, SourceSaid } from './SourceLink.tsx';
import { useSourcesFold } from './Sources.tsx';
import type { BodyProps } from './types.ts';
import { ThenNow, type Side } from './ThenNow.tsx';
import { VerdictLine } from './VerdictLine.tsx';

/** Interventions, events, terms, persons and single figures: three to five lines. */
export function NoteBody({ card, mark, actions }: BodyProps<NoteCard>) {
  const i18n = useI18n();
  const sources = useSourcesFold(card);
  const [source] = inOrderOfWeight(card.sources);
  // A figure has its source under it, and a person's offices have several.
  const isSaidBelow = card.newest === null && card.atArticle === null && card.kind !== 'person';
  return (
    <>
      <After card={card} date={card.date} />
      <ThenNow card={card} then={thenSide(card, i18n)} now={nowSide(card, i18n)} />
      <VerdictLine card={card} mark={mark} />
      {card.kind === 'person' && (
        <Offices card={card} onStatements={() => void actions.openOwn({ at: 'statements', speaker: card.factId })} />
      )}
      {card.gist && (
        <p className="prose" lang={/^en\b/.test(i18n.locale) || cjkLang(card.gist, 'en') ? undefined : 'en'}>
          {keptTogether(card.gist)}
        </p>
      )}
      {card.lines.length > 0 && (
        <ul className="lines">
          {card.lines.map((line) => (
            <li key={`${line.date}${line.text}`}>
              <b>{formatOf(i18n).period(line.date)}</b> {keptTogether(line.text)}
            </li>
          ))}
        </ul>
      )}
      <Reported card={card} />
      <Stale card={card} />
      {source && (isSaidBelow || card.sources.length === 1) && (
        <p className="prose src">
          <SourceSaid
            source={source}
            day={source.kind !== 'data' && source.date !== null && formatOf(i18n).period(source.date)}
          />
        </p>
      )}
      {card.sources.length > 1 && <Folds folds={[sources]} />}
    </>
  );
}

function side(figure: NoteFigure, i18n: I18n): Side {
  const { source, published } = figure;
  return { head: figureHead(figure, i18n), line: spanLine(figure, i18n), source, published };
}

/** An intervention that was known without its amount says so where the amount would stand. */
function thenSide(card: NoteCard, i18n: I18n): Side | null {
  if (card.atArticle) return side(card.atArticle, i18n);
  if (card.kind !== 'intervention' || card.afterArticle || card.date === null) return null;
  const head = { kind: 'word', text: i18n.t('card.noAmount') } as const;
  return { head, line: formatOf(i18n).period(card.date), source: null };
}

/** A figure that stands on its own has the day or month that it is of; an operation after the passage's own is a later one. */
function nowSide(card: NoteCard, i18n: I18n): Side | null {
  if (!card.newest) return null;
  const now = side(card.newest, i18n);
  if (card.newest.from !== card.date)
    return { ...now, label: i18n.t(card.newest.span === 'day' ? 'card.laterOperation' : 'card.newestPurchase') };
  const label = formatOf(i18n).period(card.newest.from);
  if (card.kind !== 'figure') return { ...now, label };
  // When it became known is not when the page was published that has it now; a file says of which day it is by itself.
  const { head, source: id } = now;
  const source = card.sources.find((it) => it.id === id);
  const published = source?.kind !== 'data' && source?.date?.length === 10 ? source.date : undefined;
  return { head, line: '', source: id, published, label };
}

/** The offices of a person on the article's date with their days; an unknown end is never "today". */
function Offices({ card, onStatements }: { card: NoteCard; onStatements: () => void }) {
  const i18n = useI18n();
  const { date } = formatOf(i18n);
  const held = card.roles.filter((role) => role.held);
  const shown = held.length > 0 ? held : card.roles.slice(0, 1);
  return (
    <div className="prose">
      {held.length === 0 && <p className="small">{i18n.t('card.noOffice')}</p>}
      {shown.map((role) => (
        <div key={role.title}>
          <p>
            <b>{keptTogether(role.title)}</b>
          </p>
          <p className="small">{spanWords(role.from && date(role.from), role.to && date(role.to), i18n)}</p>
        </div>
      ))}
      {card.successor && (
        <p className="small">
          {i18n.t(
            'card.next',
            [card.successor.name, card.successor.nativeName].filter(Boolean).join(' '),
            date(card.successor.from),
          )}
        </p>
      )}
      {card.statements && (
        <p className="src">
          <button type="button" className="link" onClick={onStatements}>
            {i18n.plural('card.statementsOn', card.statements.count)}
          </button>
          {i18n.t('card.comma')}
          {card.statements.from === card.statements.to
            ? date(card.statements.from)
            : i18n.t('card.span', date(card.statements.from), date(card.statements.to))}
        </p>
      )}
    </div>
  );
}

function spanWords(from: string | null, to: string | null, i18n: I18n): string {
  if (from && to) return i18n.t('card.span', from, to);
  if (from) return i18n.t('card.from', from);
  return to ? i18n.t('card.until', to) : '';
}
