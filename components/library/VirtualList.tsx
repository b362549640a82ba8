import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of a row before it was measured. */
  estimatePx: number;
  render: (item: Item, index: number) => ReactNode;
}

/** A list of any length that scrolls with the window: only the rows in sight are in the document. */
export function VirtualList<Item>({ label, items, keyOf, estimatePx, render }: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  /** The row with the focus stays in the document wherever the list scrolls: nobody loses the field they type in. */
  const [focused, setFocused] = useState<string | null>(null);
  const focusedAt = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  useLayoutEffect(() => {
    const measured = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    setTop((before) => (Math.abs(before - measured) > 1 ? measured : before));
  }, [items]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this view
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimatePx,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 8,
    scrollMargin: top,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return focusedAt < 0 || inSight.includes(focusedAt) ? inSight : [...inSight, focusedAt].sort((a, b) => a - b);
    },
  });
  const keyAt = ({ target }: FocusEvent) => {
    const item = items[Number(target.closest<HTMLElement>('li[data-index]')?.dataset['index'])];
    return item === undefined ? null : keyOf(item);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only looks where the focus is
    <ul
      className="virtual"
      data-rows
      aria-label={label}
      ref={list}
      style={{ blockSize: rows.getTotalSize() }}
      onFocus={(event) => setFocused(keyAt(event))}
      onBlur={() => setFocused(null)}
    >
      {rows.getVirtualItems().map((row) => (
        <li
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          style={{ transform: `translateY(${row.start - top}px)` }}
        >
          <Row item={items[row.index] as Item} index={row.index} render={render as RowProps['render']} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  item: unknown;
  index: number;
  render: (item: unknown, index: number) => ReactNode;
}

/** What stays in sight while the list scrolls is not rendered again. */
const Row = memo(function Row({ item, index, render }: RowProps) {
  return render(item, index);
});
