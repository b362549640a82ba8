import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import { type HighlightFilter, toHighlightRow } from '../../components/library/highlight-row.ts';
import { HighlightsPage } from '../../components/library/HighlightsPage.tsx';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/schema.ts';
import { emptyBin } from '../../lib/store/highlights.ts';
import { askToPersist } from '../../lib/store/persist.ts';
import { binHighlights, editHighlights, purgeHighlights, restoreHighlights, tagHighlights } from '../shared/edit-highlights.ts';
import { copyText } from '../shared/copy-text.ts';
import { changesSince } from '../shared/since-saved.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useSearch } from '../shared/use-search.ts';
import { codeOf, useStore } from '../shared/use-store.ts';
import type { Contents } from './contents.ts';
import { Rescue } from './RescueMessage.tsx';
import { factFragment } from './use-place.ts';
import { useTransfer } from './use-transfer.ts';

interface HighlightsTabProps {
  contents: Contents;
  filter: HighlightFilter;
  onFilter: (filter: HighlightFilter) => void;
}

const NONE: Highlight[] = [];

/** The saved highlights, wired to the database. */
export function HighlightsTab({ contents, filter, onFilter }: HighlightsTabProps) {
  const i18n = useI18n();
  const keys = useKeys();
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const onProgress = (share: number) => setProgress(share < 1 ? share : null);
  const attempt = async (written: Promise<void>) => {
    const fault = await written.then(() => null, codeOf);
    setProblem(fault);
    setProgress(null);
    return fault === null;
  };
  useEffect(() => {
    // What cannot be emptied today can be tomorrow; a broken database is shown by the list itself.
    emptyBin().catch(() => undefined);
    askToPersist().catch(() => undefined);
  }, []);
  const stored = useStore(({ highlights }) => highlights.toArray(), []);
  const highlights = stored.kind === 'ready' ? stored.value : NONE;
  const sinceOf = useMemo(
    () => contents.record && changesSince(contents.record.view, contents.record.today, i18n),
    [contents.record, i18n],
  );
  const rows = useMemo(
    () => highlights.map((each) => toHighlightRow(each, (id) => contents.rowById.get(id), sinceOf?.(each) ?? null)),
    [highlights, contents, sinceOf],
  );
  // Typing never waits for the list: the box shows the letter first.
  const shown = useDeferredValue(filter);
  const search = useSearch(highlights, shown.query);
  const transfer = useTransfer(highlights, contents.record?.view ?? null);
  if (stored.kind === 'loading') return <main className="library-empty" aria-busy="true" />;
  if (stored.kind === 'failed') return <Rescue error={stored.error} />;
  return (
    <HighlightsPage
      rows={rows}
      names={contents.names}
      filter={shown}
      search={search}
      onFilter={onFilter}
      transfer={transfer}
      saveKey={keys.save}
      problem={problem}
      progress={progress}
      actions={{
        open: (id) => void ask({ kind: 'bg:openHighlight', id }).then((done) => setProblem(done.ok ? null : done.error)),
        showFact: (id, asOf) => {
          location.hash = factFragment(id, asOf);
        },
        edit: (ids, edit) => attempt(editHighlights(ids, edit)),
        addTag: (ids, tag) => attempt(tagHighlights(ids, tag, { onProgress })),
        bin: (ids) => attempt(binHighlights(ids, { onProgress })),
        restore: (ids) => attempt(restoreHighlights(ids, { onProgress })),
        purge: (ids) => attempt(purgeHighlights(ids, { onProgress })),
        copy: (highlight) => copyText(asText(highlight)),
      }}
    />
  );
}

/** The passage with where it stands and what the record said, for pasting. */
function asText({ text, note, title, site, published, url, facts }: Highlight): string {
  const where = [title, site, published?.date].filter(Boolean).join(', ');
  const record = facts.map((fact) => [fact.title, fact.asOf ?? fact.newest].filter(Boolean).join(': '));
  return [text, `${where}. ${url}`, ...record, note].filter(Boolean).join('\n');
}
