/** The text that stands around a passage, as a browser reads it that looks for words on the page. */
import type { MarkData } from '../messages/marks.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';

/** A mark's line up to it and after it, and the text of the whole article. */
export function textAround(article: PageArticle | null, { block: index, start, end }: Pick<MarkData, 'block' | 'start' | 'end'>) {
  const block = article?.blocks[index];
  const text = block?.text ?? '';
  const [from, to] = block ? unbroken(block, start, end) : [0, 0];
  const all = article?.blocks.map((each) => each.text).join('\n') ?? '';
  return { before: text.slice(from, start), after: text.slice(end, to), all };
}

/** How far a block's text goes on without a break, or words that we left out: browsers find no words across those. */
function unbroken({ text, runs, element }: PageBlock, start: number, end: number): [number, number] {
  let [from, to] = [0, text.length];
  runs.slice(1).forEach((run, index) => {
    const before = runs[index]!;
    if (!isApart(before.node, run.node, element)) return;
    if (run.start <= start) from = run.start;
    if (before.start + before.length >= end) to = Math.min(to, before.start + before.length);
  });
  return [from, to];
}

function isApart(from: Text, to: Text, root: Element): boolean {
  if (from === to) return false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node && node !== to; node = walker.nextNode())
    if (node.nodeName === 'BR' || (node instanceof Text && node.data.trim() !== '')) return true;
  return false;
}
