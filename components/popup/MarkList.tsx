import type { Highlight } from '../../lib/highlights/schema.ts';
import { lineOf } from '../../lib/mark/style.ts';
import type { MarkData, PageState } from '../../lib/messages/schema.ts';
import { Icon } from '../common/Icon.tsx';
import { moveFocus } from '../common/move-focus.ts';
import { Passage } from '../common/Passage.tsx';
import { Rich } from '../common/Rich.tsx';
import { useI18n } from '../i18n.tsx';

const LINE_MESSAGES = {
  stands: 'popup.lineStands',
  changed: 'popup.lineChanged',
  differs: 'popup.lineDiffers',
  statement: 'popup.lineStatement',
} as const;

interface MarkListProps {
  page: PageState;
  /** Highlights of this page. */
  saved: readonly Highlight[];
  nextKey: string | null;
  onShow: (markId: string) => void;
}

/**
 * The marked passages in the order of the page. Painted marks are invisible to screen readers: this list is their way.
 * Each row repeats the line of its mark, which teaches the lines without a legend.
 */
export function MarkList({ page, saved, nextKey, onShow }: MarkListProps) {
  const { t } = useI18n();
  const texts = new Set(saved.map(({ text }) => text));
  return (
    <>
      <ol className="popup-list" data-rows aria-label={t('popup.passages')}>
        {inPageOrder(page.marks).map((mark) => (
          <li key={mark.id}>
            <MarkRow mark={mark} isSaved={texts.has(mark.quote)} onShow={() => onShow(mark.id)} />
          </li>
        ))}
      </ol>
      <footer className="popup-keys">
        <span>
          <Rich message="popup.keyMove" slots={[<kbd key="move">↑↓</kbd>]} />
        </span>
        <span>
          <Rich message="popup.keyGo" slots={[<kbd key="go">Enter</kbd>]} />
        </span>
        {nextKey && (
          <span>
            <Rich message="popup.keyNext" slots={[<kbd key="next">{nextKey}</kbd>]} />
          </span>
        )}
      </footer>
    </>
  );
}

function MarkRow({ mark, isSaved, onShow }: { mark: MarkData; isSaved: boolean; onShow: () => void }) {
  const { t } = useI18n();
  const line = lineOf(mark);
  return (
    <button type="button" className="popup-row" onClick={onShow} onKeyDown={moveFocus}>
      <span className="popup-row-text">
        <Passage text={mark.quote} line={line} />
        {isSaved && (
          <span className="popup-row-saved">
            <Icon name="saved" />
            <span className="ui-hidden">{t('common.saved')}</span>
          </span>
        )}
      </span>
      <span className="popup-row-fact">
        <bdi>{mark.summary.label}</bdi>
        <bdi className="popup-row-value">{mark.summary.value}</bdi>
      </span>
      <span className="ui-hidden">{t(LINE_MESSAGES[line])}</span>
    </button>
  );
}

/** Marks as they stand on the page, from its top. */
export function inPageOrder(marks: readonly MarkData[]): MarkData[] {
  return [...marks].sort((a, b) => a.block - b.block || a.start - b.start);
}
