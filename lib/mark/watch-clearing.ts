/** Pages may clear the registry of highlights, which tells nobody: it is looked at when idle, ever more seldom, and then no more. */
const LOOKS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000] as const;

/** Calls `repaint` for a while, until the signal aborts; it says whether there was something to do, and then watching begins anew. */
export function watchClearing(repaint: () => boolean, signal: AbortSignal): void {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    const ms = LOOKS_MS[looks++];
    if (ms !== undefined && !signal.aborted) timer = setTimeout(whenIdle, ms);
  };
  const look = () => {
    if (signal.aborted) return;
    if (repaint()) looks = 0;
    wait();
  };
  const whenIdle = () => void requestIdleCallback(look, { timeout: 1000 });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  wait();
}
