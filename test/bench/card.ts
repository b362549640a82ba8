/**
 * How long a card takes from the end of the dwell to painted pixels, on the built extension, with trusted input.
 * The pointer goes onto a passage by the browser's own input. Each frame the page asks what lies in the middle of the card,
 * so that it knows the first frame in which the card can be seen; the browser's trace says when that frame was drawn.
 * Beside it, in the same run, the least that any page could do: one line of text in a popover after the same wait.
 * On a busy machine only the difference says something of the card, and the time that the processor spent on it.
 */
import type { CDPSession, Page } from 'playwright-core';
import { DWELL_MS } from '../../lib/overlay/dwell.ts';
import { passagesOn, startStage, until } from '../e2e/harness.ts';

/** Openings that are measured, after those that warm up. */
const RUNS = 60;
const WARM_UP = 3;
/** Milliseconds of a frame at 60 Hz; the budget is two of them. */
const FRAME_MS = 1000 / 60;
const BUDGET_FRAMES = 2;

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  /** Time that the processor spent on it, microseconds. */
  tdur?: number;
}

interface Opening {
  /** From the end of the dwell to the frame with the card, milliseconds. */
  paintedMs: number;
  /** From the end of the dwell to the start of the frame in which it can first be seen. */
  seenMs: number;
  /** What the page's processor spent from the end of the dwell until that frame was handed over, painting aside. */
  busyMs: number;
  /** The same while the dwell lasted, making the card ready. */
  readyMs: number;
}

export interface CardReport {
  openings: Opening[];
  /** The same for one line of text. */
  lines: Opening[];
  /** Messages to the background while cards opened and closed. */
  asked: number;
}

/** Opens cards over and over. */
export async function benchCard(): Promise<CardReport> {
  const stage = await startStage();
  try {
    const page = await stage.open('/demo');
    await passagesOn(page, 5);
    await page.waitForTimeout(1500); // the card is brought in and drawn once when the page is idle
    const worker = await stage.worker();
    await worker.evaluate(countMessages);
    await page.evaluate(watchCards);
    for (let run = 0; run < WARM_UP; run++) await openOnce(page, run);
    const before = await worker.evaluate(() => (globalThis as unknown as { asked: number }).asked);
    const measured = await measureInTurns(page);
    const asked = (await worker.evaluate(() => (globalThis as unknown as { asked: number }).asked)) - before;
    return { ...measured, asked };
  } finally {
    await stage.close();
  }
}

/** A card, then a line, over and over: what else the machine does falls on both alike. */
async function measureInTurns(page: Page): Promise<Pick<CardReport, 'openings' | 'lines'>> {
  const session = await page.context().newCDPSession(page);
  const [openings, lines]: [Opening[], Opening[]] = [[], []];
  const keep = (opening: Opening | null, among: Opening[]) => void (opening && among.push(opening));
  for (let run = 0; run < RUNS; run++) {
    keep(read(await traced(session, () => openOnce(page, run))), openings);
    keep(read(await traced(session, () => page.evaluate(openLine))), lines);
  }
  return { openings, lines };
}

/** Rests on one passage after the other until its card is there, then goes away until it is gone. */
async function openOnce(page: Page, run: number): Promise<void> {
  const passages = (await passagesOn(page, 5)).filter(({ y }) => y > 40 && y < 700);
  const { x, y } = passages[run % passages.length]!;
  await page.mouse.move(4, 4);
  await page.mouse.move(x, y);
  await until('a card', () => page.evaluate(() => (globalThis as unknown as Watching).isSeen));
  await page.waitForTimeout(120);
  await page.keyboard.press('Escape');
  await page.mouse.move(4, 4);
  await until('no card', () => page.evaluate(() => (globalThis as unknown as Watching).watched === null));
}

interface Watching {
  /** What was last added to the page's root, while it is there. */
  watched: Element | null;
  isSeen: boolean;
}

/** Runs in the page: marks in the browser's trace when the pointer came, and the frame that first shows the card. */
function watchCards(): void {
  const own = globalThis as unknown as Watching;
  own.watched = null;
  const look = () => {
    requestAnimationFrame(look);
    if (!own.watched || own.isSeen) return;
    const { left, top, width, height } = own.watched.getBoundingClientRect();
    if (document.elementFromPoint(left + width / 2, top + height / 2) !== own.watched) return;
    own.isSeen = true;
    performance.mark('seen');
  };
  requestAnimationFrame(look);
  const onMove = ({ timeStamp }: PointerEvent) => performance.mark('looked', { startTime: timeStamp });
  document.addEventListener('pointermove', onMove, { capture: true, passive: true });
  new MutationObserver((records) => {
    own.watched = [...(records.at(-1)?.addedNodes ?? [])].find((node) => node instanceof Element) ?? null;
    own.isSeen = false;
  }).observe(document.documentElement, { childList: true });
}

/** Runs in the page: a popover with a line of text, after the same wait. */
function openLine(): Promise<void> {
  return new Promise((resolve) => {
    const open = () => {
      const line = document.createElement('div');
      line.popover = 'manual';
      line.textContent = 'One line of text';
      document.documentElement.append(line);
      line.showPopover();
      setTimeout(() => (line.remove(), resolve()), 120);
    };
    requestAnimationFrame(() => {
      performance.mark('looked');
      setTimeout(open, 350);
    });
  });
}

/** Runs in the background: counts what it is asked. */
function countMessages(): void {
  const own = globalThis as unknown as { asked: number };
  own.asked = 0;
  chrome.runtime.onMessage.addListener(() => {
    own.asked += 1;
    return false;
  });
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
    },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events.sort((a, b) => a.ts - b.ts);
}

/** The dwell ends so long after the pointer came; what a frame shows is drawn after its commit. */
function read(events: readonly TraceEvent[]): Opening | null {
  const seen = events.find(({ name }) => name === 'seen');
  const looked = seen && events.findLast(({ name, ts }) => name === 'looked' && ts < seen.ts);
  const commit = seen && events.find(({ name, ts }) => name === 'Commit' && ts > seen.ts);
  const drawn = commit && events.find(({ name, ts }) => name === 'DrawFrame' && ts > commit.ts + (commit.dur ?? 0));
  if (!looked || !drawn) return null;
  const end = looked.ts + DWELL_MS * 1000;
  const spent = (from: number, to: number) =>
    events.filter(({ name, ts }) => WORK.has(name) && from < ts && ts < to).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  const opens = end - 1000; // timers are a little early at times
  return {
    paintedMs: (drawn.ts - end) / 1000,
    seenMs: (seen.ts - end) / 1000,
    busyMs: spent(opens, commit.ts),
    readyMs: spent(looked.ts, opens),
  };
}

/** What a page's processor does for a frame, painting aside; none of it inside another. */
const WORK = new Set(['TimerFire', 'FireAnimationFrame', 'PrePaint', 'Layerize', 'Commit']);

/** Prints what was measured beside what is wanted. */
export function printCard({ openings, lines, asked }: CardReport): void {
  const frames = (of: readonly Opening[], part: number) => (quantile(of, 'paintedMs', part) / FRAME_MS).toFixed(1);
  console.log(
    [
      `from the end of the dwell, ${openings.length} openings of ${RUNS}`,
      row('first frame of card', openings, 'seenMs'),
      row('card painted', openings, 'paintedMs'),
      row('one line painted', lines, 'paintedMs'),
      row('processor, card', openings, 'busyMs'),
      row('processor, line', lines, 'busyMs'),
      row('in the dwell, card', openings, 'readyMs'),
      row('in the dwell, line', lines, 'readyMs'),
      `  frames, card         p50 ${frames(openings, 0.5)}, p95 ${frames(openings, 0.95)} (at most ${BUDGET_FRAMES})`,
      `  frames, line         p50 ${frames(lines, 0.5)}, p95 ${frames(lines, 0.95)}`,
      `  messages on open     ${asked} (none)`,
    ].join('\n'),
  );
}

function row(name: string, openings: readonly Opening[], key: keyof Opening): string {
  const [half, most] = [quantile(openings, key, 0.5), quantile(openings, key, 0.95)];
  return `  ${name.padEnd(19)}  p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms`;
}

function quantile(openings: readonly Opening[], key: keyof Opening, part: number): number {
  const sorted = openings.map((opening) => opening[key]).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
