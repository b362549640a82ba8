import { useCallback, useMemo, useRef, useState } from 'react';
import { countryName } from '../../lib/card/country-name.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { ErrorCode } from '../../lib/messages/schema.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import { UndoBar } from '../common/UndoBar.tsx';
import { Message } from '../common/Message.tsx';
import { useFocusAfterRemoval } from '../common/use-focus-after-removal.ts';
import { useI18n } from '../i18n.tsx';
import { BulkBar } from './BulkBar.tsx';
import type { HighlightActions } from './highlight-actions.ts';
import { HighlightFilters } from './HighlightFilters.tsx';
import { HighlightItem } from './HighlightItem.tsx';
import {
  narrowHighlights,
  sortHighlights,
  type Found,
  groupRows,
  type HighlightFilter,
  type HighlightRow,
  type ListItem,
  type Sort,
} from './highlight-row.ts';
import type { Transfer, TransferActions } from './transfer.ts';
import { TransferDialogs } from './TransferDialogs.tsx';
import { VirtualList } from './VirtualList.tsx';

export interface HighlightsPageProps {
  rows: readonly HighlightRow[];
  names: ReadonlyMap<string, string>;
  filter: HighlightFilter;
  /** What the words in the search box found; `isComplete` is false while the index is still being made. */
  search: { found: Found; isComplete: boolean };
  onFilter: (filter: HighlightFilter) => void;
  /** Export and import; null where there is none. */
  transfer: { state: Transfer; actions: TransferActions } | null;
  saveKey: string | null;
  /** Why the last edit was not kept. */
  problem: ErrorCode | null;
  /** How much is done of an edit of many; null while there is none. */
  progress: number | null;
  actions: HighlightActions;
}

/** Everything that was saved: what changed since comes first. */
export function HighlightsPage(props: HighlightsPageProps) {
  const { rows, filter, search, transfer, actions } = props;
  const i18n = useI18n();
  const { t, plural, locale } = i18n;
  const isEmpty = useIsEmpty(rows.length === 0, transfer !== null && transfer.state.kind !== 'idle');
  const [sort, setSort] = useState<Sort>('newest');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** Unfolded rows: they stay so also out of sight, where they are not in the document. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [binned, setBinned] = useState<readonly string[]>([]);
  const sorted = useMemo(() => sortHighlights(rows, sort), [rows, sort]);
  const { rows: shown, facets } = useMemo(() => narrowHighlights(sorted, filter, search.found), [sorted, filter, search.found]);
  const items = useMemo(() => groupRows(shown, sort === 'newest' && isGroupedShelf(filter.shelf)), [shown, sort, filter.shelf]);
  const chosen = useMemo(() => shown.map(({ highlight }) => highlight.id).filter((id) => selected.has(id)), [shown, selected]);
  const endUndo = useCallback(() => setBinned([]), []);
  const body = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusAfterRemoval(body, '.saved-passage', 'h1');
  const bin = async (ids: readonly string[]) => {
    keepFocus();
    if (!(await actions.bin(ids))) return;
    // The ten seconds begin once they are in the bin; what went there a moment before can still be taken back with them.
    setBinned((before) => [...new Set([...before, ...ids])]);
    setSelected(new Set());
  };
  /** What takes rows out of the list in view. */
  const leaving = (act: (ids: readonly string[]) => Promise<boolean>) => (ids: readonly string[]) => {
    keepFocus();
    return act(ids);
  };
  const undo = async () => {
    keepFocus();
    if (await actions.restore(binned)) setBinned((now) => without(now, binned));
  };
  const inList: HighlightActions = { ...actions, restore: leaving(actions.restore), purge: leaving(actions.purge) };
  if (isEmpty) return <NothingSaved {...props} />;
  return (
    <div className="library-body" ref={body}>
      <HighlightFilters {...props} facets={facets} countryLabel={(code) => countryName(code, i18n)} />
      <main aria-busy={!search.isComplete}>
        <div className="library-title">
          <h1 tabIndex={-1}>{t(filter.shelf === 'bin' ? 'library.bin' : 'library.highlights')}</h1>
          <output className="ui-small">{formatOf({ locale }).number(shown.length)}</output>
          <BulkBar
            shown={shown}
            chosen={chosen}
            isBin={filter.shelf === 'bin'}
            progress={props.progress}
            sort={sort}
            onSort={setSort}
            onSelect={(ids) => setSelected(new Set(ids))}
            onBin={() => void bin(chosen)}
            actions={inList}
          />
          {transfer && (
            <TransferDialogs
              shown={shown.map(({ highlight }) => highlight.id)}
              chosen={chosen}
              transfer={transfer.state}
              actions={transfer.actions}
            />
          )}
        </div>
        {props.problem && (
          <p className="ui-banner" role="alert">
            {t(ERROR_MESSAGES[props.problem])}
          </p>
        )}
        {filter.shelf === 'bin' && <p className="ui-small">{t('library.binText')}</p>}
        {shown.length === 0 ? (
          <p className="library-none">{search.isComplete && t('library.nothingLeft')}</p>
        ) : (
          <VirtualList
            label={t('library.highlights')}
            items={items}
            keyOf={keyOf}
            estimatePx={98}
            control=".saved-passage"
            hasControl={(item) => item.kind === 'row'}
            render={(item) =>
              item.kind === 'head' ? (
                <h2 className="library-group">
                  {item.key === 'changed' ? t('library.changed') : formatOf(i18n).period(item.key)}
                  <span>{` ${formatOf({ locale }).number(item.count)}`}</span>
                </h2>
              ) : (
                <HighlightItem
                  row={item.row}
                  isSelected={selected.has(item.row.highlight.id)}
                  onSelect={() => setSelected(toggled(item.row.highlight.id))}
                  isOpen={unfolded.has(item.row.highlight.id)}
                  onOpen={() => setUnfolded(toggled(item.row.highlight.id))}
                  onBin={() => void bin([item.row.highlight.id])}
                  actions={inList}
                />
              )
            }
          />
        )}
      </main>
      <UndoBar
        text={binned.length > 0 ? plural('library.binned', binned.length, formatOf({ locale }).number(binned.length)) : null}
        onUndo={() => void undo()}
        onEnd={endUndo}
      />
    </div>
  );
}

function without(ids: readonly string[], gone: readonly string[]): readonly string[] {
  const known = new Set(gone);
  return ids.filter((id) => !known.has(id));
}

const toggled = (id: string) => (before: ReadonlySet<string>) => {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** The view changes only when no dialog of it is at work: the first import says what it brought in before the list comes. */
function useIsEmpty(isEmpty: boolean, isAtWork: boolean): boolean {
  const [shown, setShown] = useState(isEmpty);
  if (!isAtWork && shown !== isEmpty) setShown(isEmpty);
  return isAtWork ? shown : isEmpty;
}

/** Where the newest come first, the newest changes do. */
const isGroupedShelf = (shelf: HighlightFilter['shelf']) => shelf === 'all' || shelf === 'changed';

function keyOf(item: ListItem): string {
  return item.kind === 'head' ? item.key : item.row.highlight.id;
}

function NothingSaved({ saveKey, transfer }: HighlightsPageProps) {
  const { t } = useI18n();
  return (
    <main className="library-empty">
      <div className="library-title">
        <h1>{t('library.highlights')}</h1>
      </div>
      <Message title={t('popup.nothingSavedTitle')}>
        <p>{saveKey ? t('popup.nothingSavedText', saveKey) : t('popup.nothingSavedTextNoKey')}</p>
      </Message>
      {transfer && <TransferDialogs shown={[]} chosen={[]} transfer={transfer.state} actions={transfer.actions} />}
    </main>
  );
}
