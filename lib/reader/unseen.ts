/**
 * Text that a style rule alone hides. Reading asks no styles, so it is read; whether it shows is asked for once, when
 * there is something to mark and styles are needed anyway.
 */
import { isHiding } from '../page/hidden.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';

/** What shows by becoming visible in its place tells nobody: it is looked at again after these. */
const LOOKS_MS = [1000, 4000] as const;

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Words in a line may also be cut off or have no size, for readers who hear the page. */
function isSeen(element: Element): boolean {
  const { clip, clipPath, fontSize } = getComputedStyle(element);
  return isShown(element) && !isHiding(`font-size:${fontSize};clip:${clip};clip-path:${clipPath}`, true);
}

/** What of a block does not show: its element, or elements within its lines. */
export function unseenIn({ element, runs }: PageBlock): Element[] {
  if (!isShown(element)) return [element];
  const within = new Set(runs.map(({ node }) => node.parentElement ?? element));
  within.delete(element);
  return [...within].filter((each) => !isSeen(each));
}

/** The article without what does not show; as it is where nothing shows, for then the page is still to be shown. */
export function withoutUnseen(article: PageArticle): PageArticle {
  const [title, ...body] = article.blocks;
  const seen = body.map(seenPart).filter(({ text }) => text !== '');
  if (!title || seen.length === 0) return article;
  return { ...article, blocks: [isShown(title.element) ? title : { ...title, runs: [] }, ...seen] };
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

/** Calls back once when something of what was not seen shows, until the signal aborts. */
export function watchUnseen(elements: readonly Element[], onShown: () => void, signal: AbortSignal): void {
  if (signal.aborted || elements.length === 0) return;
  const look = () => {
    if (!elements.some(isSeen)) return;
    stop();
    onShown();
  };
  // An element that is not rendered intersects with nothing, and is told of when it does.
  const observer = new IntersectionObserver(look);
  const timers = LOOKS_MS.map((ms) => setTimeout(look, ms));
  const stop = () => {
    observer.disconnect();
    timers.forEach(clearTimeout);
  };
  for (const element of elements) observer.observe(element);
  signal.addEventListener('abort', stop, { once: true });
}
