import { Fragment, type ReactNode } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { CardData, CardSource } from '../../lib/card/schema.ts';
import { isUnchecked, nowLabel, type Head } from '../../lib/card/words.ts';
import { useI18n } from '../i18n.tsx';
import { ArticleSign, NowSign } from './Icon.tsx';
import { Rich } from './Rich.tsx';
import { cjkLang, SourceLink, sourceOf } from './SourceLink.tsx';

/** One side: what stood or stands, in which state, and who says so. */
export interface Side {
  head: Head;
  line: string;
  source: string | null;
  /** What holds beside it, and who says that. */
  also?: { line: string; source: string | null } | undefined;
  /** The day on which a figure was published; null where it was known as it happened. */
  published?: string | null;
  /** The figure is worked out from what was published that day. */
  computed?: boolean;
  /** Label in place of "As of …" or "Today, …". */
  label?: string;
}

/** The head of every card: the record on the article's date beside the record now, each with its source. */
export function ThenNow({ card, then: stood, now }: { card: CardData; then: Side | null; now: Side | null }) {
  const i18n = useI18n();
  // What was last checked before the article's day cannot be told as of that day.
  const then = now && now.label === undefined && isUnchecked(card) ? null : stood;
  const { date } = formatOf(i18n);
  if (!then && !now) return null;
  const isAllRead = [then, now].every((it) => [it, it?.also].every((said) => !said || sayer(card, said)?.seen !== 'cited'));
  return (
    <div className={then && now ? 'then-now' : 'then-now one'}>
      {then && card.asOf && (
        <Column card={card} side={then} sign={<ArticleSign />}>
          {then.label ?? i18n.t('card.asOf', date(card.asOf))}
          {then.label === undefined && <span className="vh">{i18n.t('card.articleDate')}</span>}
        </Column>
      )}
      {now && (
        <Column card={card} side={now} sign={<NowSign />}>
          {now.label ?? nowLabel(card, i18n)}
        </Column>
      )}
      {!isAllRead && (
        <p className="label unread" aria-hidden="true">
          {`${UNREAD}\u00a0${i18n.t('card.notRead')}`}
        </p>
      )}
    </div>
  );
}

function Column({ card, side, sign, children }: { card: CardData; side: Side; sign: ReactNode; children: ReactNode }) {
  return (
    <div>
      <p className="when">
        {sign}
        <span>{children}</span>
      </p>
      <HeadLine head={side.head} />
      <div>
        <Said card={card} line={side.line} source={side.source} published={side.published} computed={side.computed} />
        {side.also && <Said card={card} {...side.also} />}
      </div>
    </div>
  );
}

/** Stands at a source that was not opened; what it means is said once for both sides. */
const UNREAD = '†';

function sayer(card: CardData, { source }: Pick<Side, 'source'>): CardSource | null {
  return source === null ? null : sourceOf(card, source);
}

/** A line and who says it. A figure has the day on which it was published, not that of the file in which it was read. */
function Said({
  card,
  line,
  published,
  computed,
  ...side
}: Pick<Side, 'line' | 'source' | 'published' | 'computed'> & { card: CardData }) {
  const i18n = useI18n();
  const source = sayer(card, side);
  return (
    <>
      {line && <Clauses text={line} />}
      {source && (
        <p className="src">
          <SourceLink source={published === undefined ? source : { ...source, date: null }} />
          {source.seen === 'cited' && <span aria-hidden="true">{UNREAD}</span>}
          {published &&
            i18n.t('card.comma') + i18n.t(computed ? 'card.computedFrom' : 'card.published', formatOf(i18n).date(published))}
          {source.seen === 'cited' && <span className="vh">{i18n.t('card.comma') + i18n.t('card.notRead')}</span>}
        </p>
      )}
    </>
  );
}

/** Clauses that break from one another before they break themselves. */
function Clauses({ text }: { text: string }) {
  const join = useI18n().t('card.join');
  const mark = join.trimEnd();
  const clauses = text.split(join);
  return (
    <p className="state">
      {clauses.map((clause, index) => (
        <Fragment key={clause}>
          {index > 0 && join.slice(mark.length)}
          <span>
            <Rich text={index < clauses.length - 1 ? clause + mark : clause} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** A state told in more letters than this is a phrase, and set smaller; letters of Japanese and Chinese are wide. */
const LONG_WORD = { latin: 18, cjk: 7 };

function HeadLine({ head }: { head: Head }) {
  const { locale } = useI18n();
  if (head.kind === 'word') {
    return (
      <p className={isLong(head.text) ? 'word long' : 'word'} lang={cjkLang(head.text, locale)}>
        {head.text}
      </p>
    );
  }
  return (
    <p className="fig">
      {head.before && <small className="cur">{head.before}</small>}
      {head.text}
      {head.after && <small>{head.after}</small>}
    </p>
  );
}

function isLong(text: string): boolean {
  return text.length > LONG_WORD[/[\u3040-\u9fff]/.test(text) ? 'cjk' : 'latin'];
}
