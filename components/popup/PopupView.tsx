import { useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import { Tabs } from '../common/Tabs.tsx';
import { useI18n } from '../i18n.tsx';
import { PagePanel } from './PagePanel.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import type { PopupProps } from './types.ts';

/** The popup of the toolbar icon: this site's switch, the passages of this page, the saved highlights. */
export function PopupView(props: PopupProps) {
  const { tab, saved, oldRecord, problem, actions } = props;
  const { t, locale } = useI18n();
  const [current, setCurrent] = useState<'page' | 'saved'>('page');
  const marks = tab.kind === 'ready' && tab.value.status === 'on' ? tab.value.page?.marks.length : undefined;
  // Without access the panel says so and offers the way out; a failed saving has nothing to add to that.
  const isToldBelow = problem === 'no-access' && tab.kind === 'ready' && tab.value.status === 'no-access';
  const count = (value: number | undefined) => (value === undefined ? '–' : formatOf({ locale }).number(value));
  return (
    <main className="popup">
      <PopupHeader tab={tab} actions={actions} />
      {problem && !isToldBelow && (
        <p className="ui-banner" role="alert">
          {t(ERROR_MESSAGES[problem])}
        </p>
      )}
      {oldRecord && <p className="ui-banner">{t('popup.oldRecord', formatOf({ locale }).shortPeriod(oldRecord))}</p>}
      <Tabs
        label={t('popup.tabs')}
        current={current}
        onSelect={setCurrent}
        tabs={[
          { id: 'page', label: t('popup.thisPage'), count: count(marks) },
          { id: 'saved', label: t('library.highlights'), count: count(saved.kind === 'ready' ? saved.value.total : undefined) },
        ]}
      >
        {current === 'page' ? <PagePanel {...props} /> : <SavedPanel {...props} />}
      </Tabs>
    </main>
  );
}
