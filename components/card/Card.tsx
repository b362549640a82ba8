import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CardData } from '../../lib/card/schema.ts';
import { useI18n } from '../i18n.tsx';
import { FactBody } from './FactBody.tsx';
import { Footer, type FooterHandle } from './Footer.tsx';
import { CardHead, CloseButton } from './CardHead.tsx';
import { moveByKey } from './moves.ts';
import { NoDate } from './Notices.tsx';
import { Readings } from './Readings.tsx';
import { panelId, Tabs, tabId } from './Tabs.tsx';
import type { CardMark, CardProps } from './types.ts';
import { WhyThis } from './WhyThis.tsx';

/** At this width of its content a card sets its figures smaller and its lists closer. */
const NARROW = 313;

/** The card of one passage: title, scope, then and now, verdict, chart or chain, what came since, actions. */
export function Card(props: CardProps) {
  const { cards, mark, layout, actions, hasFoot = true } = props;
  const id = useId();
  const footer = useRef<FooterHandle>(null);
  const [tab, setTab] = useState(0);
  const twoReadings = mark?.verdict === 'unclear' && cards.length > 1;
  const [view, setView] = useState<'readings' | 'fact' | 'why'>(twoReadings ? 'readings' : 'fact');
  const card = cards[tab] ?? cards[0];
  if (!card) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return actions.close();
    if (props.pinned && moveByKey(event, actions.move)) return event.preventDefault();
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    if (action === 'why') setView(view === 'why' ? 'fact' : 'why');
    else if (action === 'open') void actions.openFact(card);
    else footer.current?.run(action, event.isTrusted);
  };
  const isNarrow = contentWidth(props, card) <= NARROW;
  const isTabbed = cards.length > 1 && view === 'fact';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dialog's letters act for what is in it
    <section
      className="or-card"
      data-layout={layout}
      data-pinned={props.pinned || undefined}
      data-narrow={isNarrow || undefined}
      data-density={isNote(card) && cards.length === 1 && layout === 'card' ? 'compact' : undefined}
      role="dialog"
      aria-labelledby={`${id}title`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {actions.grow && layout === 'sheet' && <Grip grown={props.grown ?? false} grow={actions.grow} />}
      {isTabbed && (
        <div className="bar">
          <Tabs id={id} cards={cards} chosen={tab} onChoose={setTab} />
          <CloseButton close={actions.close} />
        </div>
      )}
      <div className="scroll" {...(isTabbed ? { id: panelId(id), role: 'tabpanel', 'aria-labelledby': tabId(id, tab) } : {})}>
        {view === 'why' && mark ? (
          <WhyThis
            id={id}
            mark={mark}
            cards={cards}
            actions={actions}
            onBack={() => setView(twoReadings ? 'readings' : 'fact')}
          />
        ) : view === 'readings' && mark ? (
          <Readings
            id={id}
            mark={mark}
            cards={cards}
            close={actions.close}
            onOpen={(index) => {
              setTab(index);
              setView('fact');
            }}
          />
        ) : (
          <>
            <CardHead id={id} card={card} close={isTabbed ? null : actions.close} isNarrow={isNarrow} />
            {card.asOf === null && mark && <NoDate card={card} setDate={actions.setDate} />}
            <FactBody
              key={card.factId}
              card={card}
              actions={actions}
              mark={tab === 0 ? mark : unjudged(mark)}
              width={contentWidth(props, card)}
            />
          </>
        )}
      </div>
      {hasFoot && view !== 'why' && mark && (
        <Footer ref={footer} key={card.factId} {...props} mark={mark} card={card} onWhy={() => setView('why')} />
      )}
    </section>
  );
}

/** Opens the sheet to its second stop and back. */
function Grip({ grown, grow }: { grown: boolean; grow: (grown: boolean) => void }) {
  const i18n = useI18n();
  return (
    <button
      type="button"
      className="grip"
      aria-expanded={grown}
      aria-label={i18n.t(grown ? 'card.shrink' : 'card.grow')}
      onClick={() => grow(!grown)}
    >
      <span />
    </button>
  );
}

/** The verdict is on the first fact; the others stand beside it. */
function unjudged(mark: CardMark | null): CardMark | null {
  return mark && { ...mark, verdict: null, claim: null, kind: '' };
}

/** A compact card of one note is narrower and has less padding. */
function contentWidth({ width, cards, layout }: CardProps, card: CardData): number {
  return isNote(card) && cards.length === 1 && layout === 'card' ? width - 40 : width;
}

function isNote(card: CardData): boolean {
  return card.kind !== 'tariff' && card.kind !== 'holding' && card.kind !== 'statement';
}

const KEYS = { s: 'save', c: 'cite', l: 'link', o: 'open', w: 'why' } as const;

/** The action of a bare letter while focus is in the card and not in a field. */
function keyAction(event: KeyboardEvent): (typeof KEYS)[keyof typeof KEYS] | null {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select')) return null;
  const key = event.key.toLowerCase();
  return key in KEYS ? KEYS[key as keyof typeof KEYS] : null;
}
