/** The card of a mark in a text of ours: the same card as on pages, with what can be done away from a page. */
import { useEffect, useState } from 'react';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardMark } from '../../components/card/types.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { ask } from '../../lib/messages/ask.ts';
import { failure } from '../../lib/messages/result.ts';

const CARD_WIDTH = 392;
/** Border and padding on both sides. */
const EDGES = 34;

interface MarkedCardProps {
  cards: readonly CardData[];
  /** Null where a fact is shown on its own. */
  mark: CardMark | null;
  width?: number;
  onClose: () => void;
}

/** A card as wide as the window allows. */
export function MarkedCard({ cards, mark, width = CARD_WIDTH, onClose }: MarkedCardProps) {
  const room = useRoom();
  return (
    <Card
      cards={cards}
      mark={mark}
      saved={null}
      width={Math.min(width, room) - EDGES}
      layout="card"
      pinned={false}
      hints={false}
      hasFoot={false}
      actions={actionsOf(onClose)}
    />
  );
}

const readRoom = () => document.documentElement.clientWidth - 16;

function useRoom(): number {
  const [room, setRoom] = useState(readRoom);
  useEffect(() => {
    const onResize = () => setRoom(readRoom());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  return room;
}

/** A text of ours has no address: there is nothing to save, to hide or to link to, and the card shows no such action. */
const refuse = async () => failure('no-page');

function actionsOf(close: () => void): CardActions {
  return {
    close,
    pin: null,
    save: refuse,
    undoSave: refuse,
    setNote: refuse,
    hide: refuse,
    unhide: refuse,
    setDate: refuse,
    openFact: ({ factId, asOf }) => ask({ kind: 'bg:openFact', factId, asOf }),
    openOwn: (place) => ask({ kind: 'bg:openOwn', place }),
    reload: () => location.reload(),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    link: () => location.href,
  };
}
