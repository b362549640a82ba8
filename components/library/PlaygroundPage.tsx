import type { ReactNode } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { MarkData } from '../../lib/messages/schema.ts';
import { AnnotatedText } from '../common/AnnotatedText.tsx';
import { DayField } from '../common/DayField.tsx';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import type { Loadable } from '../common/loadable.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';

export interface Draft {
  title: string;
  text: string;
  /** ISO date, or empty: then nothing is compared. */
  date: string;
}
export interface PlaygroundPageProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** What was found in the draft as it was last looked at; null before. */
  result: Loadable<{ draft: Draft; paragraphs: string[]; marks: MarkData[] }> | null;
  onLook: () => void;
  /** Whether a card opens when the pointer rests on a passage: what is set for all pages. */
  opensOnRest: boolean;
  renderCard: (mark: MarkData, close: () => void) => ReactNode;
}

/** A draft before it is published: paste it, date it, and see what is on record. It is not kept. */
export function PlaygroundPage({ draft, onDraft, result, onLook, opensOnRest, renderCard }: PlaygroundPageProps) {
  const { t } = useI18n();
  return (
    <main className="playground">
      <section aria-labelledby="playground-title">
        <h1 id="playground-title">{t('library.playground')}</h1>
        <p className="ui-small">{t('library.playgroundText')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onLook();
          }}
        >
          <label htmlFor="draft-title">{t('library.draftTitle')}</label>
          <input
            id="draft-title"
            className="ui-field"
            dir="auto"
            value={draft.title}
            onChange={(event) => onDraft({ ...draft, title: event.target.value })}
          />
          <label htmlFor="draft-text">{t('library.draftText')}</label>
          <textarea
            id="draft-text"
            className="ui-field"
            dir="auto"
            rows={14}
            value={draft.text}
            onChange={(event) => onDraft({ ...draft, text: event.target.value })}
          />
          <label htmlFor="draft-date">{t('library.articleDate')}</label>
          <p className="ui-actions draft-day">
            <DayField id="draft-date" day={draft.date} onChange={(date) => onDraft({ ...draft, date })} />
            <button type="submit" className="ui-button" data-look="main" disabled={!draft.text.trim()}>
              {t('library.look')}
            </button>
          </p>
        </form>
      </section>
      <section aria-labelledby="found-title" aria-busy={result?.kind === 'loading'}>
        <h2 id="found-title">{t('library.found')}</h2>
        {result === null && <p className="ui-small">{t('library.nothingLooked')}</p>}
        {result?.kind === 'failed' && (
          <p className="ui-banner" role="alert">
            {t(ERROR_MESSAGES[result.error])}
          </p>
        )}
        {result?.kind === 'ready' && <Found {...result.value} opensOnRest={opensOnRest} renderCard={renderCard} />}
      </section>
    </main>
  );
}

type FoundProps = { draft: Draft; paragraphs: string[]; marks: MarkData[] } & Pick<
  PlaygroundPageProps,
  'opensOnRest' | 'renderCard'
>;

function Found({ draft, paragraphs, marks, opensOnRest, renderCard }: FoundProps) {
  const { t, plural, locale } = useI18n();
  return (
    <>
      <p className="ui-small" role="status">
        <Sentences>
          {marks.length > 0
            ? plural('popup.coverage', marks.length, formatOf({ locale }).number(marks.length))
            : t('library.nothingOnRecord')}
          {!draft.date && t('library.noDraftDate')}
        </Sentences>
      </p>
      <AnnotatedText
        title={draft.title}
        paragraphs={paragraphs}
        marks={marks}
        opensOnRest={opensOnRest}
        renderCard={renderCard}
      />
    </>
  );
}
