import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CitationStyle } from '../../lib/card/cite.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { useI18n } from '../i18n.tsx';
import { MOVES } from './moves.ts';
import { onEscape } from './Notices.tsx';
import type { CardActions, HideScope } from './types.ts';

interface MoreMenuProps {
  card: CardData;
  onClose: () => void;
  onOpen: () => void;
  onWhy: () => void;
  onHide: (scope: HideScope) => void;
  onCite: (style: CitationStyle) => void;
  /** For a pinned card: dragging it is not the only way to move it. */
  onMove: CardActions['move'];
}

/** What is needed seldom: the library, the reason for the match, hiding, the other forms of a citation. */
export function MoreMenu({ card, onClose, onOpen, onWhy, onHide, onCite, onMove }: MoreMenuProps) {
  const i18n = useI18n();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    onEscape(event, onClose);
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const to = nextItem(
      event.key,
      items.findIndex((item) => item === event.target),
      items.length,
    );
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    items[to]?.focus();
  };
  const item = (label: string, act: () => void, letter?: string) => (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        onClose();
        act();
      }}
    >
      {label}
      {letter && <kbd aria-hidden="true">{letter}</kbd>}
    </button>
  );
  return (
    <div className="menu" role="menu" aria-label={i18n.t('card.more')} ref={menu} onKeyDown={onKeyDown} tabIndex={-1}>
      {item(i18n.t('card.openLibrary'), onOpen, 'O')}
      {item(i18n.t('card.why'), onWhy, 'W')}
      {onMove && (
        <div className="label moves" role="group" aria-label={i18n.t('card.move')}>
          <span>{i18n.t('card.move')}</span>
          {MOVES.map(({ way, sign, x, y }) => (
            <button
              key={way}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-label={i18n.t(`card.move${way}`)}
              onClick={() => onMove(x, y)}
            >
              {sign}
            </button>
          ))}
        </div>
      )}
      <div role="group" aria-label={i18n.t('card.notRelevant')}>
        <p className="label">{i18n.t('card.notRelevant')}</p>
        {item(i18n.t('card.hideHere'), () => onHide('fact-on-site'))}
        {item(i18n.t('card.hideEverywhere'), () => onHide('fact'))}
        {item(i18n.t('card.hideKind', i18n.t(`card.kind.${card.kind}`)), () => onHide('kind'))}
      </div>
      <div role="group" aria-label={i18n.t('card.citeAs')}>
        <p className="label">{i18n.t('card.citeAs')}</p>
        {item(i18n.t('card.plainText'), () => onCite('plain'))}
        {item(i18n.t('card.markdown'), () => onCite('markdown'))}
        {item(i18n.t('card.csl'), () => onCite('csl'))}
      </div>
    </div>
  );
}

function nextItem(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
