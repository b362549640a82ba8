import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { citationOf, type CitationStyle } from '../../lib/card/cite.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { camel } from '../../lib/card/words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { withoutJoiners } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';
import { Icon } from './Icon.tsx';
import { Message, type MessageState, type OnFail, type WayOn } from './Message.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { CardActions, CardMark, CardProps, HideScope, SavedMark } from './types.ts';

export interface FooterHandle {
  run(action: 'save' | 'cite' | 'link', trusted: boolean): void;
}

type FooterProps = CardProps & { mark: CardMark; card: CardData; onWhy: () => void; ref?: Ref<FooterHandle> };

/** The actions of a card, and in one line above them what came of the last one. */
export function Footer({ ref, onWhy, ...props }: FooterProps) {
  const i18n = useI18n();
  const [menu, setMenu] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { saved, message, setMessage, save, cite, link, hide } = useFooter(props, i18n);
  const { card, actions, pinned, hints, layout } = props;
  useImperativeHandle(ref, () => ({
    run: (action, trusted) => void (action === 'save' ? save(trusted) : action === 'cite' ? cite('plain') : link()),
  }));
  const closeMenu = () => {
    setMenu(false);
    more.current?.focus();
  };
  return (
    <div className="bottom">
      <div role="status">
        {message && <Message key={message.kind} message={message} actions={actions} onMessage={setMessage} />}
      </div>
      {menu && (
        <MoreMenu
          card={card}
          onClose={closeMenu}
          onOpen={() => void actions.openFact(card)}
          onWhy={onWhy}
          onHide={(scope) => void hide(scope)}
          onCite={(style) => void cite(style)}
          onMove={pinned ? actions.move : undefined}
        />
      )}
      <div className="foot">
        <button
          type="button"
          className={saved ? 'btn on' : 'btn'}
          aria-pressed={saved !== null}
          onClick={(event) => void save(event.isTrusted)}
        >
          <Icon name="save" filled={saved !== null} />
          {i18n.t(saved ? 'card.saved' : 'card.save')}
          {hints && <Key letter="S" />}
        </button>
        <button type="button" className="btn" onClick={() => void cite('plain')}>
          {i18n.t('card.cite')}
          {hints && <Key letter="C" />}
        </button>
        <button type="button" className="btn" onClick={() => void link()}>
          {i18n.t('card.copyLink')}
          {hints && <Key letter="L" />}
        </button>
        <span className="sp" />
        {actions.pin && layout === 'card' && (
          <button
            type="button"
            className={pinned ? 'tool on' : 'tool'}
            aria-label={i18n.t('card.pin')}
            aria-pressed={pinned}
            onClick={() => actions.pin?.(!pinned)}
          >
            <Icon name="pin" filled={pinned} />
          </button>
        )}
        <button
          type="button"
          ref={more}
          className="tool"
          aria-label={i18n.t('card.more')}
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          <Icon name="more" />
        </button>
      </div>
    </div>
  );
}

function Key({ letter }: { letter: string }) {
  return <kbd aria-hidden="true">{letter}</kbd>;
}

/** State of the actions: what is saved, and the sentence to show. */
function useFooter({ card, actions, saved: given }: Pick<FooterProps, 'card' | 'actions' | 'saved'>, i18n: I18n) {
  const [saved, setSaved] = useState<SavedMark | null>(given);
  const [lastGiven, setLastGiven] = useState(given);
  const [message, setMessage] = useState<MessageState | null>(null);
  if (given !== lastGiven) {
    setLastGiven(given);
    setSaved(given);
  }
  const fail: OnFail = (error, what = 'notDone') =>
    setMessage({ kind: 'said', text: i18n.t(`card.${what}`, problemText(error, i18n)), way: wayOn(error, actions, i18n) });
  const undone = () => {
    setSaved(null);
    setMessage({ kind: 'said', text: i18n.t('card.undone') });
  };
  const showSaved = (mark: SavedMark) => setMessage({ kind: 'saved', mark, onUndone: undone, onNote: setSaved, onFail: fail });
  const save = async (trusted: boolean) => {
    if (saved) return showSaved(saved);
    const outcome = await actions.save(trusted);
    if (!outcome.ok) return fail(outcome.error, 'notSaved');
    setSaved(outcome.value);
    showSaved(outcome.value);
  };
  const copied = async (text: string, done: MessageState) => {
    setMessage((await actions.copy(text)) ? done : { kind: 'said', text: i18n.t('card.notCopied') });
  };
  const cite = async (style: CitationStyle) =>
    copied(withoutJoiners(citationOf(card, style, i18n)), { kind: 'cited', style, onCite: (next) => void cite(next) });
  const link = async () => copied(actions.link(), { kind: 'said', text: i18n.t('card.linkCopied') });
  const hide = async (scope: HideScope) => {
    const outcome = await actions.hide(scope, card);
    if (!outcome.ok) return fail(outcome.error);
    setMessage({
      kind: 'hidden',
      scope,
      rule: outcome.value,
      onEverywhere: () => void hide('fact'),
      onUndone: () => setMessage(null),
      onFail: fail,
    });
  };
  return { saved, message, setMessage, save, cite, link, hide };
}

/** What can be done about an error from here: the page loaded anew, what is kept looked at or taken away, the options. */
function wayOn(error: string, actions: CardActions, i18n: I18n): WayOn | undefined {
  const own = (at: 'highlights' | 'options') => () => void actions.openOwn({ at });
  switch (error) {
    case 'bad-message':
    case 'context-gone':
    case 'no-page':
      return { label: i18n.t('card.reload'), go: actions.reload };
    case 'quota':
    case 'database-broken':
      return { label: i18n.t('common.library'), go: own('highlights') };
    case 'private-window':
      return { label: i18n.t('common.options'), go: own('options') };
    default:
      return undefined;
  }
}

/** The sentence of an error code; codes without one get the general sentence. */
function problemText(error: string, i18n: I18n): string {
  if (error === 'too-soon') return i18n.t('card.tooSoon');
  return i18n.t(`card.problem.${camel(error)}` as MessageKey) || i18n.t('card.problem.unexpected');
}
