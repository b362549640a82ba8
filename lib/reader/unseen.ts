/**
 * Text that a style rule alone hides. Reading asks no styles, so it is read; whether it shows is asked for once, when
 * there is something to mark and styles are needed anyway.
 */
import type { PageArticle } from '../page/types.ts';

/** What shows by becoming visible in its place tells nobody: it is looked at again after these. */
const LOOKS_MS = [1000, 4000] as const;

export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The article without what does not show; as it is where nothing shows, for then the page is still to be shown. */
export function withoutUnseen(article: PageArticle): PageArticle {
  const [title, ...body] = article.blocks;
  const seen = body.filter(({ element }) => isShown(element));
  if (!title || seen.length === 0) return article;
  return { ...article, blocks: [isShown(title.element) ? title : { ...title, runs: [] }, ...seen] };
}

/** Calls back once when something of what was not seen shows, until the signal aborts. */
export function watchUnseen(elements: readonly Element[], onShown: () => void, signal: AbortSignal): void {
  if (signal.aborted || elements.length === 0) return;
  const look = () => {
    if (!elements.some(isShown)) return;
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
