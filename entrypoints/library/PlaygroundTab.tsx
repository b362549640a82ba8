import { useState } from 'react';
import type { Loadable } from '../../components/common/loadable.ts';
import { type Draft, PlaygroundPage } from '../../components/library/PlaygroundPage.tsx';
import { type Annotated, annotateDraft, paragraphsOf } from '../shared/annotate-draft.ts';
import { MarkedCard } from '../shared/marked-card.tsx';
import { useSettings } from '../shared/use-settings.ts';

const NO_DRAFT: Draft = { title: '', text: '', date: new Date().toISOString().slice(0, 10) };

interface Looked extends Annotated {
  draft: Draft;
  paragraphs: string[];
}

/** The playground, wired to the matcher. A draft lives as long as the page does. */
export function PlaygroundTab() {
  const { settings } = useSettings();
  const [draft, setDraft] = useState(NO_DRAFT);
  const [result, setResult] = useState<Loadable<Looked> | null>(null);
  const look = async () => {
    setResult({ kind: 'loading' });
    const found = await annotateDraft(draft.title, draft.text, draft.date || null);
    setResult(
      found.ok
        ? { kind: 'ready', value: { ...found.value, draft, paragraphs: paragraphsOf(draft.text) } }
        : { kind: 'failed', error: found.error },
    );
  };
  return (
    <PlaygroundPage
      draft={draft}
      onDraft={setDraft}
      result={result}
      onLook={() => void look()}
      opensOnRest={settings?.opening !== 'click'}
      renderCard={(mark, close) =>
        result?.kind === 'ready' && <MarkedCard cards={result.value.cardsOf(mark)} mark={mark} onClose={close} />
      }
    />
  );
}
