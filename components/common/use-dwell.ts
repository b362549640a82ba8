import { useCallback, useEffect, useState } from 'react';
import { deadlineOf, type DwellEvent, type DwellState, IDLE, nextState, shownOf } from '../../lib/overlay/dwell.ts';

export interface Dwell {
  /** The mark whose card is shown. */
  shown: string | null;
  /** Whether it was asked for, and so takes the focus; one that the pointer merely rests on does not. */
  isHeld: boolean;
  send: (event: DwellEvent) => void;
}

/** When a card opens and closes on a page of ours: by the same machine as on pages of others. */
export function useDwell(opensOnRest: boolean): Dwell {
  const [state, setState] = useState<DwellState>(IDLE);
  const send = useCallback((event: DwellEvent) => setState((before) => nextState(before, event, opensOnRest)), [opensOnRest]);
  const deadline = deadlineOf(state);
  useEffect(() => {
    if (deadline === null) return undefined;
    // A timer may come a little early: it is the deadline that has come.
    const tick = () => send({ kind: 'tick', at: Math.max(deadline, performance.now()) });
    const timer = setTimeout(tick, deadline - performance.now());
    return () => clearTimeout(timer);
  }, [deadline, send]);
  return { shown: shownOf(state), isHeld: state.kind === 'open' && state.held, send };
}
