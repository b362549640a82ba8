import { type FormEvent, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { Icon } from '../common/Icon.tsx';
import { useI18n } from '../i18n.tsx';
import type { HighlightRow, Sort } from './highlight-row.ts';
import type { HighlightActions } from './highlight-actions.ts';
import { PurgeButton } from './PurgeButton.tsx';

const SORTS = [
  ['newest', 'library.sortNewest'],
  ['oldest', 'library.sortOldest'],
  ['article', 'library.sortArticle'],
  ['site', 'library.sortSite'],
] as const;

interface BulkBarProps {
  shown: readonly HighlightRow[];
  chosen: readonly string[];
  isBin: boolean;
  /** How much is done of an edit of many; null while there is none. */
  progress: number | null;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onSelect: (ids: readonly string[]) => void;
  onBin: () => void;
  actions: HighlightActions;
}

/** What can be done with the selected highlights, and the order of the list. */
export function BulkBar({ shown, chosen, isBin, progress, sort, onSort, onSelect, onBin, actions }: BulkBarProps) {
  const { t, plural, locale } = useI18n();
  const all = shown.map(({ highlight }) => highlight.id);
  const isAll = chosen.length > 0 && chosen.length === all.length;
  return (
    <div className="bulk">
      <label className="bulk-all">
        <input
          type="checkbox"
          checked={isAll}
          disabled={all.length === 0}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !isAll;
          }}
          onChange={() => onSelect(isAll ? [] : all)}
        />
        <span>
          {chosen.length > 0
            ? plural('library.selected', chosen.length, formatOf({ locale }).number(chosen.length))
            : t('library.selectAll')}
        </span>
      </label>
      {progress !== null && <progress className="bulk-progress" value={progress} aria-label={t('library.working')} />}
      {chosen.length > 0 && !isBin && (
        <>
          <TagForm onTag={(tag) => void actions.addTag(chosen, tag)} />
          <button type="button" className="ui-button" onClick={onBin}>
            {t('library.moveToBin')}
          </button>
        </>
      )}
      {chosen.length > 0 && isBin && (
        <>
          <button type="button" className="ui-button" onClick={() => void actions.restore(chosen)}>
            {t('library.restore')}
          </button>
          <PurgeButton count={chosen.length} onPurge={() => void actions.purge(chosen)} />
        </>
      )}
      <span className="ui-select">
        <select
          className="ui-field"
          aria-label={t('library.sort')}
          value={sort}
          onChange={(event) => onSort(event.target.value as Sort)}
        >
          {SORTS.map(([id, message]) => (
            <option key={id} value={id}>
              {t(message)}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}

function TagForm({ onTag }: { onTag: (tag: string) => void }) {
  const { t } = useI18n();
  const [tag, setTag] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim()) onTag(tag.trim());
    setTag('');
  };
  return (
    <form className="bulk-tag" onSubmit={submit}>
      <input
        className="ui-field"
        aria-label={t('library.newTag')}
        placeholder={t('library.newTag')}
        maxLength={100}
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <button type="submit" className="ui-button" disabled={!tag.trim()}>
        {t('library.addTag')}
      </button>
    </form>
  );
}
