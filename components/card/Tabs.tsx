import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { countryName } from '../../lib/card/country-name.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { shortName } from '../../lib/card/words.ts';
import { sectorWord, titleOf } from '../../lib/card/titles.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';

export function tabId(id: string, index: number): string {
  return `${id}tab${index}`;
}

export function panelId(id: string): string {
  return `${id}panel`;
}

/** One passage, several facts: tabs that arrow keys move between. */
export function Tabs({
  id,
  cards,
  chosen,
  onChoose,
}: {
  id: string;
  cards: readonly CardData[];
  chosen: number;
  onChoose: (index: number) => void;
}) {
  const i18n = useI18n();
  const details = tabDetails(cards, i18n);
  const list = useRef<HTMLDivElement>(null);
  // The chosen tab is the wider one, and only its list may scroll for it, never the page.
  useLayoutEffect(() => {
    const tab = list.current?.children[chosen];
    if (tab instanceof HTMLElement) list.current!.scrollLeft = tab.offsetLeft + (tab.offsetWidth - list.current!.clientWidth) / 2;
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = nextTab(event.key, chosen, cards.length);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div className="tabs" ref={list} role="tablist" aria-label={i18n.t('card.facts')} onKeyDown={onKeyDown} tabIndex={-1}>
      {cards.map((card, index) => (
        <button
          key={card.factId}
          type="button"
          className="tab"
          role="tab"
          id={tabId(id, index)}
          aria-selected={index === chosen}
          aria-controls={panelId(id)}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => onChoose(index)}
        >
          {i18n.t(`card.kind.${card.kind}`)} <span className="k">{keptTogether(details[index]!)}</span>
        </button>
      ))}
    </div>
  );
}

function nextTab(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** What tells one tab from the next; where that is the same for two of a kind, what the fact is called. */
function tabDetails(cards: readonly CardData[], i18n: I18n): string[] {
  const short = cards.map((card) => tabDetail(card, i18n));
  const isTwice = (at: number) =>
    cards.some((it, other) => other !== at && it.kind === cards[at]!.kind && short[other] === short[at]);
  return short.map((detail, at) => (isTwice(at) ? titleOf(cards[at]!, i18n).text : detail));
}

/** The speaker and day, the holder, the goods and whose they are. */
function tabDetail(card: CardData, i18n: I18n): string {
  const { day } = formatOf(i18n);
  if (card.kind === 'tariff') {
    const goods = sectorWord(card.sector, i18n);
    const whose = card.targets.includes('*')
      ? null
      : card.targets
          .slice(0, 1)
          .map((code) => countryName(code, i18n))
          .join();
    return [goods, whose].filter(Boolean).join(i18n.t('card.comma')) || i18n.t('card.allCountries');
  }
  if (card.kind === 'holding') return countryName(card.holder, i18n);
  if (card.kind !== 'statement') return card.title.split(/[,:(]/)[0]!.slice(0, 24);
  const here = card.chain.find((it) => it.id === card.here);
  return [shortName(card, i18n), here && day(here.date)].filter(Boolean).join(i18n.t('card.comma'));
}
