import { Choice } from '../common/Choice.tsx';
import { PageHead } from '../common/PageHead.tsx';
import { Switch } from '../common/Switch.tsx';
import { useI18n } from '../i18n.tsx';
import { HiddenList } from './HiddenList.tsx';
import { RecordPart } from './RecordPart.tsx';
import { SiteList } from './SiteList.tsx';
import { StoragePart } from './StoragePart.tsx';
import type { OptionsProps } from './types.ts';

/** What can be set, what was hidden, where things are kept, and where the record ends. */
export function OptionsView(props: OptionsProps) {
  const { settings, actions } = props;
  const { t } = useI18n();
  return (
    <>
      <PageHead current="options" />
      <main className="options">
        <h1>{t('common.options')}</h1>
        <Appearance {...props} />
        <section>
          <h2>{t('options.sites')}</h2>
          <Switch
            label={t('options.everywhere')}
            description={t(settings.everywhere ? 'options.everywhereOn' : 'options.everywhereOff')}
            checked={settings.everywhere}
            onChange={(everywhere) => actions.change({ everywhere })}
          />
          <SiteList off={settings.off} onTurnOn={actions.turnOn} onTurnOff={actions.turnOff} />
        </section>
        <section>
          <h2>{t('options.hidden')}</h2>
          <HiddenList hidden={props.hidden} onUnhide={actions.unhide} onHideAgain={actions.hideAgain} />
        </section>
        <section>
          <h2>{t('options.private')}</h2>
          <Switch
            label={t('options.savePrivate')}
            description={t(props.runsInPrivate ? 'options.savePrivateText' : 'options.notInPrivate')}
            checked={settings.savePrivate}
            onChange={(savePrivate) => actions.change({ savePrivate })}
          />
        </section>
        <StoragePart storage={props.storage} actions={actions} />
        <Shortcuts {...props} />
        <RecordPart record={props.record} onWelcome={actions.openWelcome} />
      </main>
    </>
  );
}

function Appearance({ settings, actions }: OptionsProps) {
  const { t } = useI18n();
  return (
    <section>
      <h2>{t('options.cards')}</h2>
      <Choice
        legend={t('options.opening')}
        value={settings.opening}
        onChange={(opening) => actions.change({ opening })}
        options={[
          { value: 'hover', label: t('options.openingHover'), description: t('options.openingHoverText') },
          { value: 'click', label: t('options.openingClick'), description: t('options.openingClickText') },
        ]}
      />
      <Choice
        legend={t('options.density')}
        value={settings.density}
        onChange={(density) => actions.change({ density })}
        options={[
          { value: 'comfortable', label: t('options.densityComfortable') },
          { value: 'compact', label: t('options.densityCompact') },
        ]}
      />
      <Choice
        legend={t('options.theme')}
        value={settings.theme}
        onChange={(theme) => actions.change({ theme })}
        options={[
          { value: 'auto', label: t('options.themeAuto') },
          { value: 'light', label: t('options.themeLight') },
          { value: 'dark', label: t('options.themeDark') },
        ]}
      />
    </section>
  );
}

function Shortcuts({ shortcuts, actions }: OptionsProps) {
  const { t } = useI18n();
  return (
    <section>
      <h2>{t('options.shortcuts')}</h2>
      <dl className="options-keys">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('options.noKey')}</dd>
          </div>
        ))}
      </dl>
      {actions.openShortcuts ? (
        <button type="button" className="ui-button" data-look="line" onClick={actions.openShortcuts}>
          {t('options.changeShortcuts')}
        </button>
      ) : (
        <p className="ui-small">{t('options.changeShortcutsFirefox')}</p>
      )}
    </section>
  );
}
