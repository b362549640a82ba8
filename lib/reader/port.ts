/**
 * A page's session as the card sees it. Part of the card's script: a page without marks pays nothing
 * for it, and what both need, such as the checking of answers, is the session's.
 */
import { boxesOf } from '../mark/boxes.ts';
import { passagesAt } from '../mark/hit-test.ts';
import type { OwnPlace } from '../messages/from-page.ts';
import type { MarkData } from '../messages/marks.ts';
import type { Result } from '../messages/result.ts';
import type { CardData } from '../card/schema.ts';
import type { PagePort } from '../overlay/port.ts';
import { scrollToPassage } from './scroll.ts';
import type { PageSession } from './session.ts';
import { elementOf } from './strokes.ts';
import { textAround } from './text-around.ts';

const DEFAULT_SETTINGS = { opening: 'hover', density: 'comfortable', theme: 'auto' } as const;

/** What the card may ask of this page. */
export function portOf(session: PageSession): PagePort {
  const boxes = (id: string) => session.passage(id)?.ranges.flatMap(boxesOf) ?? [];
  return {
    signal: session.signal,
    marks: () => session.markedPassages().map((passage) => passage.mark as MarkData),
    cardsOf: (mark) => mark.cards.map((key) => session.answer?.cards[key]).filter((card): card is CardData => card !== undefined),
    marksAt: ({ x, y }) => marksAt(session, x, y),
    boxesOf: boxes,
    elementOf: (id) => elementOf(session.passage(id)),
    textAround: (mark) => textAround(session.article, mark),
    scrollTo: (id) => scrollToPassage(session.passage(id)),
    paintOpen: (id) => session.painter.paintOpen(id),
    onMarks: (listener) => session.onMarks(listener),
    onRequest: (listener) => session.onRequest(listener),
    published: () => session.answer?.published ?? null,
    url: () => session.article?.url ?? location.href,
    highlightOf: (id) => session.highlight(session.passage(id)?.highlightId ?? null),
    settings: () => session.answer?.settings ?? DEFAULT_SETTINGS,
    ...actionsOf(session),
  };
}

function actionsOf(session: PageSession) {
  const thenRescan = async (result: Promise<Result<null>>): Promise<Result<null>> => {
    const outcome = await result;
    if (outcome.ok) await session.scan();
    return outcome;
  };
  return {
    setDate: (date: string | null) =>
      session.answer
        ? thenRescan(session.ask({ kind: 'bg:setDate', canonicalUrl: session.answer.canonicalUrl, date }))
        : Promise.resolve({ ok: false as const, error: 'no-page' as const }),
    save: async (id: string) => {
      const mark = session.passage(id)?.mark;
      return mark ? session.saveMark(mark) : { ok: false as const, error: 'not-found' as const };
    },
    undoSave: async (id: string) => {
      const result = await session.ask({ kind: 'bg:undoSave', id });
      if (result.ok) await session.setHighlight(id, null);
      return result;
    },
    setNote: async (id: string, note: string) => {
      const result = await session.ask({ kind: 'bg:setNote', id, note });
      const highlight = session.highlight(id);
      if (result.ok && highlight) await session.setHighlight(id, { ...highlight, note });
      return result;
    },
    hide: (rule: Parameters<PagePort['hide']>[0]) => thenRescan(session.ask({ kind: 'bg:hide', rule })),
    unhide: (id: string) => thenRescan(session.ask({ kind: 'bg:unhide', id })),
    openFact: (factId: string) => session.ask({ kind: 'bg:openFact', factId, asOf: session.answer?.published?.date ?? null }),
    openOwn: (place: OwnPlace) => session.ask({ kind: 'bg:openOwn', place }),
  };
}

function marksAt(session: PageSession, x: number, y: number): MarkData[] {
  // The pointer is what notices an update of the extension: nothing else calls an old script.
  if (!session.isAlive()) return [];
  session.painter.repaintIfCleared();
  return passagesAt(session.markedPassages(), { x, y })
    .map((passage) => passage.mark as MarkData)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
