import { useState, type FormEvent } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { lengthBetween } from '../../lib/card/words.ts';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { Rich } from './Rich.tsx';
import type { CardActions } from './types.ts';

/** Where the page has no date: says so, and lets the reader give one. */
export function NoDate({ card, setDate }: { card: CardData; setDate: CardActions['setDate'] }) {
  const i18n = useI18n();
  const [asking, setAsking] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const date = new FormData(event.currentTarget).get('date');
    if (typeof date === 'string' && date) void setDate(date);
  };
  return (
    <div className="notice">
      <p>
        <Sentences>
          <Rich text={i18n.t('card.noDate')} />
          {!asking && (
            <button type="button" className="link" onClick={() => setAsking(true)}>
              {i18n.t('card.setDate')}
            </button>
          )}
        </Sentences>
      </p>
      {asking && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape ends the form, not the card
        <form className="date" onSubmit={submit} onKeyDown={(event) => onEscape(event, () => setAsking(false))}>
          <label>
            {i18n.t('card.dateLabel')} <input type="date" name="date" max={card.today} required ref={(input) => input?.focus()} />
          </label>
          <button type="submit" className="btn line">
            {i18n.t('card.useDate')}
          </button>
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {i18n.t('card.cancel')}
          </button>
        </form>
      )}
    </div>
  );
}

/** Escape ends the innermost thing first; the card itself goes with the next one. */
export function onEscape(event: { key: string; stopPropagation(): void }, end: () => void): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  end();
}

/** Where the record ends although a newer release is out. */
export function Stale({ card }: { card: CardData }) {
  const i18n = useI18n();
  const { period, month, date } = formatOf(i18n);
  if (!card.staleness) return null;
  const name = (it: { period: string; due: string }) =>
    it.period.length === 7 && it.period.slice(0, 4) === it.due.slice(0, 4) ? month(it.period) : period(it.period);
  const { missed: all } = card.staleness;
  const missed = [...all.slice(0, 1), ...all.slice(1).slice(-1)].map((it) => i18n.t('card.due', name(it), date(it.due)));
  return (
    <p className="notice">
      <Sentences>
        <Rich text={i18n.t('card.stale', period(card.staleness.endsAt))} />
        {missed.length === 0 && i18n.t('card.endedAgo', lengthBetween(card.staleness.endsAt, card.today, i18n))}
        {missed}
      </Sentences>
    </p>
  );
}

/** Where a fact rests on the press alone, or in part on what was not read itself. A duty is an act: no report alone is sure of it. */
export function Reported({ card }: { card: CardData }) {
  const i18n = useI18n();
  const words = reportedBy(card);
  if (card.confidence === 'high' && (card.kind !== 'tariff' || words === 'card.reportedPartly')) return null;
  return (
    <p className="notice">
      <Rich text={i18n.t(words)} />
    </p>
  );
}

/** Of a duty those who tell of it are law firms and forwarders too, and an order may well be there. */
function reportedBy({ kind, sources }: CardData): MessageKey {
  const documents = sources.filter((source) => source.kind !== 'press');
  if (documents.length === 0) return kind === 'tariff' ? 'card.secondHand' : 'card.reportedPress';
  return documents.some(({ seen }) => seen === 'read') ? 'card.reportedPartly' : 'card.reportedUnread';
}

/** Where something happened only after the article was written. */
export function After({ card, date }: { card: CardData; date: string | null }) {
  const i18n = useI18n();
  if (card.asOf === null || date === null || date.length < 10 || date <= card.asOf) return null;
  return (
    <p className="notice">
      <Rich text={i18n.t('card.after', lengthBetween(card.asOf, date, i18n), formatOf(i18n).date(card.asOf))} />
    </p>
  );
}
