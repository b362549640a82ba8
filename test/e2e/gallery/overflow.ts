/** Runs in the page: what does not fit into the cards that it shows. */

/**
 * Texts that stick out of their card, chart labels included, tables that are wider than their place, lists cut so that they
 * look whole, texts of then and now that stick out of their column, numbers and units that break, and texts of a chart that
 * lie on each other.
 */
export function findOverflow(): string[] {
  const found: string[] = [];
  for (const card of document.querySelectorAll('.or-card')) {
    const name = card.parentElement!.dataset['state'];
    const { left, right } = card.getBoundingClientRect();
    for (const part of card.querySelectorAll('p, td, th, li, h2, button, svg text')) {
      const box = part.getBoundingClientRect();
      const hidden = part.closest('.vh, .tabs') !== null || box.width === 0;
      if (!hidden && (box.left < left - 1 || box.right > right + 1)) found.push(`${name}: ${part.textContent}`);
    }
    for (const table of card.querySelectorAll('table')) {
      const { right: end } = table.parentElement!.getBoundingClientRect();
      const pad = Number.parseFloat(getComputedStyle(table.parentElement!).paddingRight);
      const by = table.getBoundingClientRect().right - (end - pad);
      if (by > 1) found.push(`${name}: a table is ${Math.ceil(by)} px wider than its place: ${table.textContent}`);
    }
    for (const list of card.querySelectorAll('.twin')) {
      const edge = list.getBoundingClientRect().bottom;
      const cut = [...list.querySelectorAll('tr')].some((row) => {
        const { top, bottom, height } = row.getBoundingClientRect();
        return edge - top > height / 4 && bottom - edge > height / 4;
      });
      if (!cut && list.scrollHeight > list.clientHeight) found.push(`${name}: a list that goes on ends with a whole row`);
    }
    for (const column of card.querySelectorAll('.then-now > div')) {
      const { paddingLeft, paddingRight } = getComputedStyle(column);
      const room = column.getBoundingClientRect();
      const ends = [room.left + Number.parseFloat(paddingLeft) - 1, room.right - Number.parseFloat(paddingRight) + 1] as const;
      for (const line of column.querySelectorAll('p')) {
        const boxes = boxesIn(line);
        if (boxes.some((box) => box.left < ends[0] || box.right > ends[1]))
          found.push(`${name}: out of its column: ${line.textContent}`);
        if (line.matches('.fig') && boxes.length > line.childNodes.length) found.push(`${name}: broken: ${line.textContent}`);
      }
    }
    for (const svg of card.querySelectorAll('.chart svg')) {
      const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
      texts.forEach(({ text, box }, index) => {
        const on = texts.slice(index + 1).find(({ box: other }) => overlapBy(box, other) > 2);
        if (on && box.width > 0) found.push(`${name}: “${text.textContent}” on “${on.text.textContent}”`);
      });
    }
  }
  return found;

  /** Of the words that can be seen. */
  function boxesIn(line: Element): DOMRect[] {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      if (walker.currentNode.parentElement!.closest('.vh') === null) boxes.push(...range.getClientRects());
    }
    return boxes.filter(({ width }) => width > 0);
  }

  function overlapBy(a: DOMRect, b: DOMRect): number {
    return Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 4,
    );
  }
}

/** Titles of these states that take more than one line. */
export function findTallTitles(names: string[]): string[] {
  const titles = names.flatMap((name) => [...document.querySelectorAll(`[data-state="${name}"] .what`)]);
  const isTall = (title: Element) =>
    title.getBoundingClientRect().height > 1.5 * Number.parseFloat(getComputedStyle(title).lineHeight);
  return titles.filter(isTall).map((title) => title.textContent ?? '');
}
