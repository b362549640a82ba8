/**
 * Text that a style rule alone hides. Reading asks no styles, so it is read; whether it shows is asked for once, when
 * there is something to mark and styles are needed anyway.
 */
import { isHiding } from '../page/hidden.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';

/** What shows by becoming visible in its place tells nobody: it is looked at again after these. */
const LOOKS_MS = [1000, 4000] as const;
const TELLING = ['font-size', 'clip', 'clip-path', 'text-indent', 'left', 'top'];
/** Boxes from the words outwards that may cut them off. */
const OUTWARDS = 4;

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
}

/** Words may also be cut off, folded up or put beside the page; in a line they may have no size. */
function isSeen(element: Element, isInline = true): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < OUTWARDS; up++) {
    const styles = getComputedStyle(at);
    const told = TELLING.map((name) => `${name}:${styles.getPropertyValue(name)}`).join(';');
    if (isHiding(told, isInline && at === element) || (parseFloat(styles.height) <= 1 && styles.overflowY !== 'visible'))
      return false;
    at = at.parentElement;
  }
  return isShown(element);
}

/** What of a block does not show: its element, or elements within its lines. */
export function unseenIn({ element, runs }: PageBlock): Element[] {
  if (!isSeen(element, false)) return [element];
  const within = new Set(runs.map(({ node }) => node.parentElement ?? element));
  within.delete(element);
  return [...within].filter((each) => !isSeen(each));
}

/** The article without what does not show; as it is where nothing shows, for then the page is still to be shown. */
export function withoutUnseen(article: PageArticle): PageArticle {
  const [title, ...body] = article.blocks;
  const seen = body.map(seenPart).filter(({ text }) => text !== '');
  if (!title || seen.length === 0) return article;
  return { ...article, blocks: [isSeen(title.element, false) ? title : { ...title, runs: [] }, ...seen] };
}

function seenPart(block: PageBlock): PageBlock {
  const unseen = unseenIn(block);
  if (unseen.length === 0) return block;
  let text = '';
  const runs: PageBlock['runs'] = [];
  block.runs.forEach((run, i) => {
    if (unseen.includes(block.element) || unseen.includes(run.node.parentElement as Element)) return;
    runs.push({ ...run, start: text.length });
    // Up to the next one, for a line break has no node.
    text += block.text.slice(run.start, block.runs[i + 1]?.start);
  });
  return { ...block, text, runs };
}

/** Calls back once when something of what does not show now shows, until the signal aborts. */
export function watchUnseen(elements: readonly Element[], onShown: () => void, signal: AbortSignal): void {
  const unseen = elements.filter((each) => !isSeen(each));
  if (signal.aborted || unseen.length === 0) return;
  const look = () => {
    if (!unseen.some((each) => isSeen(each))) return;
    stop();
    onShown();
  };
  let fading: ReturnType<typeof setTimeout> | undefined;
  // An element that is not rendered intersects with nothing, and is told of when it does; others fade in when they do.
  const observer = new IntersectionObserver(() => {
    clearTimeout(fading);
    fading = setTimeout(look, LOOKS_MS[0]);
    look();
  });
  const timers = LOOKS_MS.map((ms) => setTimeout(look, ms));
  const stop = () => {
    observer.disconnect();
    [...timers, fading].forEach(clearTimeout);
  };
  for (const element of unseen) observer.observe(element);
  signal.addEventListener('abort', stop, { once: true });
}
