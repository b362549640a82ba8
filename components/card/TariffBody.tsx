import { useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { CardStep, RateState, RateSum, TariffCard } from '../../lib/card/schema.ts';
import { claimedSum } from '../../lib/card/sums.ts';
import { totalHead } from '../../lib/card/summary.ts';
import { allTurns, briefly, isMain, type Turn } from '../../lib/card/turns.ts';
import { capital, dueLine, rateHead, stateLine, stepWords } from '../../lib/card/rate-words.ts';
import { isEnglish, isUnchecked } from '../../lib/card/words.ts';
import { lawWords } from '../../lib/card/titles.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { Folds, type Fold } from './Fold.tsx';
import { RateChart } from './RateChart.tsx';
import { InEnglish } from './InEnglish.tsx';
import { PartGoods } from './PartGoods.tsx';
import { Ledger } from './RateSums.tsx';
import { Rich } from './Rich.tsx';
import { SourceSaid } from './SourceLink.tsx';
import { useSourcesFold } from './Sources.tsx';
import { ThenNow, type Side } from './ThenNow.tsx';
import type { BodyProps } from './types.ts';
import { Reported, Stale } from './Notices.tsx';
import { VerdictLine } from './VerdictLine.tsx';

/** A duty: then and now, the rate as steps, what came since, how the total is made up. */
export function TariffBody({ card, mark, width }: BodyProps<TariffCard>) {
  const i18n = useI18n();
  const [showAll, setShowAll] = useState(false);
  const turns = allTurns(card);
  const main = turns.filter(isMain);
  const shown = showAll ? turns : main;
  const claimed = claimedSum(card, mark?.claim ?? null);
  const hasParts = card.sums.some((sum) => sum.parts.length > 1);
  const openSums = claimed !== null || (hasParts && card.atArticle?.normal !== null);
  const sources = useSourcesFold(card);
  const folds = [openSums ? null : sumsFold(card, i18n), lawFold(card, i18n), sources].filter((fold) => fold !== null);
  return (
    <>
      <ThenNow card={card} then={thenSide(card, claimed, i18n)} now={side(card.newest, i18n)} />
      <PartOnly card={card} />
      <VerdictLine card={card} mark={mark} />
      <RateChart card={card} turnDates={main.map((turn) => turn.date)} width={width} isPart={claimed !== null} />
      {openSums && (
        <section className="sec">
          <h3>{i18n.t('card.sums')}</h3>
          <Ledger card={card} />
        </section>
      )}
      <Since
        card={card}
        turns={shown}
        main={main}
        total={turns.length}
        showAll={showAll}
        isPart={claimed !== null}
        onToggle={() => setShowAll(!showAll)}
      />
      <Reported card={card} />
      <Stale card={card} />
      <Folds folds={folds} />
    </>
  );
}

/**
 * Where the rate falls on part of the goods, the card says on which before anything else, unless its scope line has; since
 * when, where that was not so on the article's day.
 */
function PartOnly({ card: { asOf, atArticle, newest, scope } }: { card: TariffCard }) {
  const i18n = useI18n();
  const isOne = atArticle?.status !== 'in_force' || atArticle.part === newest.part;
  const isNew = asOf !== null && atArticle?.part !== newest.part;
  const states = isOne ? [newest.part === null && atArticle ? atArticle : newest] : [atArticle, newest];
  return states
    .filter(({ part }) => part !== null && !(isEnglish(i18n) && scope.toLowerCase().startsWith(part.toLowerCase())))
    .map((state) => (
      <p key={state.part} className="prose small">
        <PartGoods parts={[state.part!]} since={isNew ? state.partSince : null} />
      </p>
    ));
}

function side(state: RateState, i18n: I18n): Side {
  const due = dueLine(state, i18n);
  return {
    head: rateHead(state, i18n),
    line: stateLine(state, i18n),
    source: state.source,
    also: due ? { line: due, source: state.dueSource } : undefined,
  };
}

/** Where the passage gives the sum of several duties, the column has the same basis and says which part is this one. */
function totalSide(state: RateState, sum: RateSum, i18n: I18n): Side {
  const { percent } = formatOf(i18n);
  const own = sum.parts.find((part) => part.basis === 'measure')?.rate ?? 0;
  return {
    head: totalHead(sum, i18n),
    line: i18n.plural('card.rate.ofTotal', sum.parts.length - 1, percent(own), percent(sum.total - own)),
    source: state.source,
  };
}

/** A measure that came after the article had no record then, and the column says so. */
function thenSide(card: TariffCard, claimed: RateSum | null, i18n: I18n): Side | null {
  const sum = claimed && card.sums.find((it) => it.date === card.asOf);
  if (card.atArticle && sum) return totalSide(card.atArticle, sum, i18n);
  if (card.atArticle) return side(card.atArticle, i18n);
  const first = card.steps[0];
  if (card.asOf === null || !first) return null;
  const line = i18n.t('card.noRecordThenSub', formatOf(i18n).date(first.knownFrom));
  return { head: { kind: 'word', text: i18n.t('card.noRecordThen') }, line, source: null };
}

interface SinceProps {
  card: TariffCard;
  turns: Turn[];
  main: Turn[];
  total: number;
  showAll: boolean;
  /** The figures above are sums, of which this duty is a part. */
  isPart: boolean;
  onToggle: () => void;
}

/** What came after the article; without its date, the dated record. */
function Since({ card, turns, main, total, showAll, isPart, onToggle }: SinceProps) {
  const i18n = useI18n();
  const hasMore = total > main.length;
  const isShort = hasMore || main.some((turn) => turn.kind === 'step' && isCut(turn.step, i18n));
  const more = hasMore ? i18n.plural('card.allSteps', total) : i18n.t('card.inFull');
  return (
    <section className="sec">
      <h3>
        {i18n.t(card.asOf === null ? 'card.datedSteps' : isPart ? 'card.sinceAlone' : 'card.sinceThen')}
        {isShort && (
          <button type="button" className="link" aria-expanded={showAll} onClick={onToggle}>
            {showAll ? i18n.t('card.fewerSteps') : more}
          </button>
        )}
      </h3>
      {turns.length === 0 ? (
        <p className="small">{noChange(card, i18n)}</p>
      ) : (
        <ol className="since">
          {turns.map((turn) => (
            <TurnLine
              key={turnKey(turn)}
              card={card}
              turn={turn}
              isWhole={showAll}
              number={main.findIndex((it) => turnKey(it) === turnKey(turn)) + 1}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Of days after the last check nothing can be said. */
function noChange(card: TariffCard, i18n: I18n): string {
  return isUnchecked(card) ? i18n.t('card.notChecked', formatOf(i18n).date(card.checkedTo)) : i18n.t('card.noChange');
}

function turnKey(turn: Turn): string {
  return turn.kind === 'step' ? `step ${turn.step.index}` : `other ${turn.laws} ${turn.date}`;
}

function TurnLine({ card, turn, number, isWhole }: { card: TariffCard; turn: Turn; number: number; isWhole: boolean }) {
  const i18n = useI18n();
  const { date } = formatOf(i18n);
  const sourceId = turn.kind === 'step' ? turn.step.source : turn.source;
  const source = sourceId === null ? undefined : card.sources.find((it) => it.id === sourceId);
  return (
    <li>
      <span className="n">{number > 0 ? number : ''}</span>
      <time dateTime={turn.date}>{date(turn.date)}</time>
      <span>
        <Sentences>
          {turn.kind === 'other' ? <Rich text={otherLaw(turn, i18n)} /> : <StepWords step={turn.step} isWhole={isWhole} />}
          {source && (isWhole || number === 0) && <SourceSaid source={source} />}
        </Sentences>
      </span>
    </li>
  );
}

/** What another law charges in the place of the measure, and until when it did. */
function otherLaw({ rate, laws, inAll, to }: Extract<Turn, { kind: 'other' }>, i18n: I18n): string {
  const { percent, date } = formatOf(i18n);
  const figure = inAll ? i18n.t('card.bracket', percent(rate), i18n.t('card.rate.inAll')) : percent(rate);
  if (to === null) return i18n.t('card.otherLaw', figure, lawWords(laws, i18n));
  return i18n.t('card.otherLawTo', figure, lawWords(laws, i18n), date(to));
}

/** The rate and state in the reader's words, then the record's sentence, or as much of it as three lines hold. */
function StepWords({ step, isWhole }: { step: CardStep; isWhole: boolean }) {
  const i18n = useI18n();
  const lead = leadOf(step, i18n);
  return (
    <Sentences>
      {lead && <b>{lead}</b>}
      <InEnglish text={isWhole ? step.gist : brief(step, lead)} />
    </Sentences>
  );
}

function leadOf(step: CardStep, i18n: I18n): string {
  const words = stepWords(step, i18n);
  return words && i18n.t('card.step.lead', words);
}

function isCut(step: CardStep, i18n: I18n): boolean {
  return brief(step, leadOf(step, i18n)) !== step.gist;
}

function brief({ gist, rate, status }: CardStep, lead: string): string {
  return briefly(gist, lead, rate !== null || status === 'ended' || status === 'struck_down');
}

function sumsFold(card: TariffCard, i18n: I18n): Fold | null {
  if (card.sums.length === 0) return null;
  return { key: 'sums', name: i18n.t('card.sums'), content: <Ledger card={card} /> };
}

function lawFold(card: TariffCard, i18n: I18n): Fold | null {
  const { legalBasis, instruments } = card;
  const words = instruments?.startsWith(legalBasis) ? instruments : [legalBasis, instruments].filter(Boolean).join('; ');
  const { date } = formatOf(i18n);
  const until = card.others.length > 0 && card.over ? i18n.t('card.until', date(card.over.date)) + i18n.t('card.colon') : '';
  if (!words) return null;
  return {
    key: 'law',
    name: i18n.t('card.law'),
    content: (
      <>
        <p className="small">
          {capital(until)}
          <InEnglish text={words} />
        </p>
        {card.others.map(({ from, to, laws }) => (
          <p key={from} className="small">
            {capital(to ? i18n.t('card.span', date(from), date(to)) : i18n.t('card.from', date(from))) + i18n.t('card.colon')}
            {lawWords(laws, i18n)}
          </p>
        ))}
        {/* In English it stands under the title. */}
        {!isEnglish(i18n) && (
          <p className="note">
            <InEnglish text={card.scope} />
          </p>
        )}
        {card.note && (
          <p className="note">
            <InEnglish text={card.note} />
          </p>
        )}
      </>
    ),
  };
}
