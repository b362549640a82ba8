import { useState, type FormEvent } from 'react';
import type { CitationStyle } from '../../lib/card/cite.ts';
import { useI18n } from '../i18n.tsx';
import { Icon } from './Icon.tsx';
import { onEscape } from './Notices.tsx';
import { Rich } from './Rich.tsx';
import type { CardActions, HideScope, SavedMark } from './types.ts';

/** What the line above the actions says: one sentence, what is kept, and one way on. */
export type MessageState =
  | { kind: 'said'; text: string; way?: WayOn | undefined }
  | { kind: 'cited'; style: CitationStyle; onCite: (style: CitationStyle) => void }
  | { kind: 'saved'; mark: SavedMark; onUndone: () => void; onNote: (mark: SavedMark) => void; onFail: OnFail }
  | {
      kind: 'hidden';
      scope: HideScope;
      rule: string;
      onEverywhere: () => void;
      onUndone: () => void;
      onFail: OnFail;
    };

/** Says why something was not done, or a passage or its note not saved. */
export type OnFail = (error: string, what?: 'notDone' | 'notSaved') => void;

/** What a reader can do about a failure, in one press. */
export interface WayOn {
  label: string;
  go: () => void;
}

interface MessageProps {
  message: MessageState;
  actions: CardActions;
  onMessage: (message: MessageState | null) => void;
}

export function Message({ message, actions, onMessage }: MessageProps) {
  switch (message.kind) {
    case 'said':
      return (
        <p className="message">
          <span>
            <Rich text={message.text} />
          </span>
          {message.way && (
            <button type="button" className="link" onClick={message.way.go}>
              {message.way.label}
            </button>
          )}
        </p>
      );
    case 'cited':
      return <Cited {...message} />;
    case 'saved':
      return <Saved message={message} actions={actions} onMessage={onMessage} />;
    case 'hidden':
      return <Hidden message={message} actions={actions} />;
  }
}

const STYLES: readonly CitationStyle[] = ['plain', 'markdown', 'csl'];

function Cited({ style, onCite }: Extract<MessageState, { kind: 'cited' }>) {
  const i18n = useI18n();
  return (
    <p className="message">
      <span>
        <Rich text={i18n.t('card.cited', i18n.t(`card.${style}`))} />
      </span>
      {STYLES.filter((it) => it !== style).map((it) => (
        <button key={it} type="button" className="link" onClick={() => onCite(it)}>
          {i18n.t(`card.${it}`)}
        </button>
      ))}
    </p>
  );
}

function Saved({
  message,
  actions,
  onMessage,
}: {
  message: Extract<MessageState, { kind: 'saved' }>;
  actions: CardActions;
  onMessage: MessageProps['onMessage'];
}) {
  const i18n = useI18n();
  const [writing, setWriting] = useState(false);
  const { mark, onUndone, onNote, onFail } = message;
  const undo = async () => {
    const outcome = await actions.undoSave(mark.id);
    if (outcome.ok) onUndone();
    else onFail(outcome.error);
  };
  const keep = async (note: string) => {
    const outcome = await actions.setNote(mark.id, note);
    if (!outcome.ok) return onFail(outcome.error, 'notSaved');
    onNote({ ...mark, note });
    onMessage({ kind: 'said', text: i18n.t('card.noteKept') });
  };
  if (writing) return <NoteForm note={mark.note} onKeep={(note) => void keep(note)} onCancel={() => setWriting(false)} />;
  return (
    <p className="message">
      <Icon name="save" filled />
      <span>
        <Rich text={i18n.t('card.savedWith')} />
      </span>
      <button type="button" className="link" onClick={() => setWriting(true)}>
        {i18n.t('card.note')}
      </button>
      <button type="button" className="link" onClick={() => void undo()}>
        {i18n.t('card.undo')}
      </button>
    </p>
  );
}

function NoteForm({ note, onKeep, onCancel }: { note: string; onKeep: (note: string) => void; onCancel: () => void }) {
  const i18n = useI18n();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onKeep(String(new FormData(event.currentTarget).get('note') ?? '').trim());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape ends the form, not the card
    <form className="message note" onSubmit={submit} onKeyDown={(event) => onEscape(event, onCancel)}>
      <textarea
        name="note"
        rows={2}
        maxLength={20_000}
        defaultValue={note}
        aria-label={i18n.t('card.noteLabel')}
        placeholder={i18n.t('card.noteLabel')}
        ref={(area) => area?.focus()}
      />
      <button type="submit" className="btn line">
        {i18n.t('card.keepNote')}
      </button>
      <button type="button" className="btn" onClick={onCancel}>
        {i18n.t('card.cancel')}
      </button>
    </form>
  );
}

const HIDDEN = { 'fact-on-site': 'card.hiddenHere', fact: 'card.hiddenEverywhere', kind: 'card.hiddenKind' } as const;

function Hidden({ message, actions }: { message: Extract<MessageState, { kind: 'hidden' }>; actions: CardActions }) {
  const i18n = useI18n();
  const { scope, rule, onEverywhere, onUndone, onFail } = message;
  const undo = async () => {
    const outcome = await actions.unhide(rule);
    if (outcome.ok) onUndone();
    else onFail(outcome.error);
  };
  return (
    <p className="message">
      <span>
        <Rich text={i18n.t(HIDDEN[scope])} />
      </span>
      {scope === 'fact-on-site' && (
        <button type="button" className="link" onClick={onEverywhere}>
          {i18n.t('card.everywhere')}
        </button>
      )}
      <button type="button" className="link" onClick={() => void undo()}>
        {i18n.t('card.undo')}
      </button>
    </p>
  );
}
