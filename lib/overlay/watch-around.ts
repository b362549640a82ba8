/** Listens to what happens around an open card: keys, scrolling, the window's size, and what would cover it. */

export interface AroundWatch {
  /** Ends the listening. */
  signal: AbortSignal;
  onKey: (event: KeyboardEvent) => void;
  /** Once a frame at most. */
  onScroll: () => void;
  /** Once a frame at most. */
  onResize: () => void;
  /** Something came to lie over the page, or went. */
  onCover: () => void;
}

export function watchAround({ signal, onKey, onScroll, onResize, onCover }: AroundWatch): void {
  const soon = (act: () => void) => {
    let frame = 0;
    return () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!signal.aborted) act();
      });
    };
  };
  // On the window: where a page's own listener stops a key there, listeners beside it still hear it.
  addEventListener('keydown', onKey, { capture: true, signal });
  document.addEventListener('scroll', soon(onScroll), { capture: true, passive: true, signal });
  addEventListener('resize', soon(onResize), { passive: true, signal });
  document.addEventListener('fullscreenchange', onCover, { signal });
  // A dialog that opens makes everything outside it inert, and one that closes hides what is in it.
  const onToggle = ({ target }: Event) => target instanceof HTMLDialogElement && onCover();
  document.addEventListener('toggle', onToggle, { capture: true, signal });
}
