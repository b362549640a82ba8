import { type PointerEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { lineOf } from '../../lib/mark/style.ts';
import type { MarkData } from '../../lib/messages/schema.ts';
import { cutByMarks } from './cut-by-marks.ts';
import { useDwell } from './use-dwell.ts';

interface AnnotatedTextProps {
  title: string;
  paragraphs: readonly string[];
  lang?: string;
  /** Block 0 is the title, block n the nth paragraph. */
  marks: readonly MarkData[];
  renderCard: (mark: MarkData, close: () => void) => ReactNode;
  /** What stands between the title and the text: who, when. */
  byline?: ReactNode;
  /** Whether a pointer that rests on a mark opens its card, as on a page. */
  opensOnRest?: boolean;
}

/** A text with the marks that it would get on a page; a mark opens its card below the passage. */
export function AnnotatedText(props: AnnotatedTextProps) {
  const { title, paragraphs, lang, marks, renderCard, byline, opensOnRest = false } = props;
  const { shown: open, isHeld, send } = useDwell(opensOnRest);
  const text = useRef<HTMLElement>(null);
  const onPointer = usePointer(send);
  const base = useId();
  const mark = marks.find(({ id }) => id === open);
  const close = useCallback(() => send({ kind: 'close' }), [send]);
  const run = (block: number, words: string) =>
    cutByMarks(
      words,
      marks.filter((each) => each.block === block),
    ).map((piece) =>
      piece.mark ? (
        <a
          key={piece.start}
          id={`${base}${piece.mark.id}`}
          className="ui-mark"
          data-line={lineOf(piece.mark)}
          data-mark={piece.mark.id}
          data-open={piece.mark.id === open || undefined}
          href={`#${base}${piece.mark.id}`}
          aria-haspopup="dialog"
          aria-expanded={piece.mark.id === open}
          onClick={(event) => {
            event.preventDefault();
            const { id } = piece.mark!;
            // What merely rested on it and now presses wants the card to stay.
            send(id === open && isHeld ? { kind: 'close' } : { kind: 'open', markId: id });
          }}
        >
          <span>{piece.text}</span>
        </a>
      ) : (
        piece.text
      ),
    );
  return (
    <article className="ui-article" lang={lang} dir="auto" ref={text} onPointerMove={onPointer} onPointerLeave={onPointer}>
      <h2>{run(0, title)}</h2>
      {byline}
      {paragraphs.map((paragraph, index) => (
        <p key={`${index}${paragraph.slice(0, 20)}`}>{run(index + 1, paragraph)}</p>
      ))}
      {mark && (
        <CardBelow
          key={mark.id}
          anchorId={`${base}${mark.id}`}
          takesFocus={isHeld}
          onUse={() => send({ kind: 'hold' })}
          onClose={close}
        >
          {renderCard(mark, close)}
        </CardBelow>
      )}
    </article>
  );
}

/** Tells the machine where a mouse is; what lies still while the page scrolls under it has not moved. */
function usePointer(send: ReturnType<typeof useDwell>['send']): (event: PointerEvent) => void {
  const last = useRef({ x: -1, y: -1 });
  return ({ type, target, pointerType, clientX: x, clientY: y }) => {
    if (pointerType !== 'mouse') return;
    const isOut = type === 'pointerleave';
    const at = isOut ? null : (target as Element);
    const moved = isOut || x !== last.current.x || y !== last.current.y;
    last.current = { x, y };
    send({
      kind: 'point',
      at: performance.now(),
      moved,
      markId: at?.closest<HTMLElement>('.ui-mark')?.dataset['mark'] ?? null,
      over: at?.closest('.ui-card-below') ? 'card' : null,
    });
  };
}

const GAP_PX = 8;

interface CardBelowProps {
  anchorId: string;
  /** Whether it was asked for: only then the focus goes into it, and back when it closes. */
  takesFocus: boolean;
  /** The focus has come into it. */
  onUse: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Holds a card right below its passage, inside the text's own box: it scrolls with the text and never covers the passage. */
function CardBelow({ anchorId, takesFocus, onUse, onClose, children }: CardBelowProps) {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const anchor = document.getElementById(anchorId);
    const measure = () => {
      if (anchor && box.current) setPlace(below(anchor, box.current));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [anchorId]);
  useEffect(() => {
    if (!takesFocus) return undefined;
    const card = box.current;
    if (!card?.contains(document.activeElement)) card?.focus({ preventScroll: true });
    return () => document.getElementById(anchorId)?.focus({ preventScroll: true });
  }, [anchorId, takesFocus]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('keydown', (event) => event.key === 'Escape' && onClose(), { signal });
    document.addEventListener(
      'pointerdown',
      (event) => {
        const isInside = event.composedPath().some((node) => node === box.current || (node as Element).id === anchorId);
        if (!isInside) onClose();
      },
      { signal },
    );
    return () => stop.abort();
  }, [anchorId, onClose]);
  return (
    <div
      className="ui-card-below"
      ref={box}
      onFocus={onUse}
      tabIndex={-1}
      lang={document.documentElement.lang}
      dir="auto"
      style={place ?? {}}
    >
      {children}
    </div>
  );
}

function below(anchor: Element, box: HTMLElement): { top: number; left: number } {
  const frame = box.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const lines = [...anchor.getClientRects()];
  const last = lines.at(-1) ?? anchor.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - GAP_PX;
  const left = Math.max(GAP_PX, Math.min(lines.length > 1 ? Math.min(...lines.map((line) => line.left)) : last.left, room));
  return { top: last.bottom - frame.top + GAP_PX, left: left - frame.left };
}
