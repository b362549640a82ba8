import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of a row before it was measured. */
  estimatePx: number;
  /** Selector of the control in a row between which arrows, Home and End go; a row without one is passed over. */
  control: string;
  hasControl: (item: Item) => boolean;
  render: (item: Item, index: number) => ReactNode;
}

/** A list of any length that scrolls with the window: only the rows in sight are in the document. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, estimatePx, control, render } = props;
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
  /** The row that a key went to: it gets the focus once it is in the document. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null || wanted.current !== focused) return;
    const row = list.current?.querySelector<HTMLElement>(`li[data-index="${focusedAt}"] ${control}`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    rows.scrollToIndex(focusedAt);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target as Element).matches(control) || focusedAt < 0) return;
    const to = nextRow(props, focusedAt, event.key);
    if (to === null) return;
    event.preventDefault();
    if (to === focusedAt) return;
    wanted.current = keyOf(items[to] as Item);
    setFocused(wanted.current);
  };
  const keyAt = ({ target }: FocusEvent) => {
    const item = items[Number(target.closest<HTMLElement>('li[data-index]')?.dataset['index'])];
    return item === undefined ? null : keyOf(item);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- looks where the focus is and takes it along
    <ul
      className="virtual"
      aria-label={label}
      ref={list}
      style={{ blockSize: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(keyAt(event))}
      onBlur={() => wanted.current === null && setFocused(null)}
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

/** The row with a control to which a key goes, the same where there is none further on; null for other keys. */
function nextRow<Item>({ items, hasControl }: VirtualListProps<Item>, from: number, key: string): number | null {
  const find: Record<string, () => number> = {
    ArrowDown: () => items.findIndex((item, at) => at > from && hasControl(item)),
    ArrowUp: () => items.findLastIndex((item, at) => at < from && hasControl(item)),
    Home: () => items.findIndex(hasControl),
    End: () => items.findLastIndex(hasControl),
  };
  const found = find[key]?.();
  return found === undefined || found >= 0 ? (found ?? null) : from;
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
