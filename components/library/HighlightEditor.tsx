import { type KeyboardEvent, useId, useRef } from 'react';
import { opensInTab } from '../../lib/highlights/opens-in-tab.ts';
import type { Highlight, Tint } from '../../lib/highlights/schema.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { useDraft } from '../common/use-draft.ts';
import { useI18n } from '../i18n.tsx';
import type { Edit, HighlightActions } from './highlight-actions.ts';
import { PurgeButton } from './PurgeButton.tsx';

const TINTS = [
  ['straw', 'library.tintStraw'],
  ['lilac', 'library.tintLilac'],
  ['sky', 'library.tintSky'],
  ['stone', 'library.tintStone'],
] as const satisfies readonly (readonly [Tint, string])[];

/** So long after the last letter a note is kept while its writer goes on. */
const AUTOSAVE_MS = 300;

interface HighlightEditorProps {
  highlight: Highlight;
  onBin: () => void;
  actions: HighlightActions;
}

/** The unfolded highlight: its sentence, and its note, tags and tint to edit in place. */
export function HighlightEditor({ highlight, onBin, actions }: HighlightEditorProps) {
  const { t } = useI18n();
  const { id, url, facts, sentence, lang, published } = highlight;
  const fact = facts[0];

  const edit = (change: Edit) => actions.edit([id], change);
  return (
    <div className="editor">
      <blockquote lang={lang === 'und' ? undefined : lang} dir="auto">
        {sentence}
      </blockquote>
      <Draft label={t('library.note')} text={highlight.note} isLong onSave={(note) => edit({ note })} />
      <Draft label={t('library.tags')} text={highlight.tags.join(', ')} onSave={(tags) => edit({ tags: splitTags(tags) })} />
      <TintChoice tint={highlight.tint} onChange={(tint) => void edit({ tint })} />
      <div className="ui-actions">
        {opensInTab(url) && (
          <button type="button" className="ui-button" onClick={() => actions.open(id)}>
            {t('library.openAtPassage')}
          </button>
        )}
        {fact && (
          <button type="button" className="ui-button" onClick={() => actions.showFact(fact.id, published?.date ?? null)}>
            {t('library.fact')}
          </button>
        )}
        <CopyButton label={t('library.copy')} onCopy={() => actions.copy(highlight)} />
        {highlight.deleted === null ? (
          <button type="button" className="ui-button" onClick={onBin}>
            {t('library.moveToBin')}
          </button>
        ) : (
          <>
            <button type="button" className="ui-button" onClick={() => void actions.restore([id])}>
              {t('library.restore')}
            </button>
            <PurgeButton count={1} onPurge={() => void actions.purge([id])} />
          </>
        )}
      </div>
    </div>
  );
}

interface DraftProps {
  label: string;
  text: string;
  isLong?: boolean;
  onSave: (text: string) => Promise<boolean>;
}

/** A field that saves when it is left; Escape takes back what was typed since it was entered. */
function Draft({ label, text, isLong = false, onSave }: DraftProps) {
  const id = useId();
  const entered = useRef(text);
  const { typed, setTyped, save } = useDraft(text, onSave, isLong ? AUTOSAVE_MS : null);
  const takeBack = () => {
    setTyped(null);
    if (text !== entered.current) void onSave(entered.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // it is the input method's key
    if (event.key === 'Escape') takeBack();
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save();
  };
  const field = {
    id,
    className: 'ui-field',
    dir: 'auto',
    value: typed ?? text,
    onFocus: () => (entered.current = text),
    onBlur: save,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  };
  return (
    <p className="draft">
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={2} maxLength={20_000} {...field} /> : <input {...field} />}
    </p>
  );
}

function splitTags(text: string): string[] {
  const tags = text.split(/[,、，]/).map((tag) => tag.trim().slice(0, 100));
  return [...new Set(tags)].filter(Boolean).slice(0, 100);
}

function TintChoice({ tint, onChange }: { tint: Tint; onChange: (tint: Tint) => void }) {
  const { t } = useI18n();
  const name = useId();
  return (
    <fieldset className="tints">
      <legend>{t('library.tint')}</legend>
      {TINTS.map(([value, message]) => (
        <label key={value} data-tint={value}>
          <input type="radio" name={name} checked={value === tint} onChange={() => onChange(value)} />
          <span>{t(message)}</span>
        </label>
      ))}
    </fieldset>
  );
}
