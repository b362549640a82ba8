import { type FormEvent, useState } from 'react';
import { siteName } from '../common/site-name.ts';
import { useI18n } from '../i18n.tsx';

interface SiteListProps {
  off: readonly string[];
  onTurnOn: (site: string) => void;
  /** Takes what was typed; false when it is no address of a site. */
  onTurnOff: (typed: string) => boolean;
}

/** The sites that are switched off, each with its subdomains. */
export function SiteList({ off, onTurnOn, onTurnOff }: SiteListProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const isSite = onTurnOff(typed.trim());
    setWrong(!isSite);
    if (isSite) setTyped('');
  };
  return (
    <>
      <h3 id="off-sites">{t('options.offSites')}</h3>
      {off.length === 0 ? (
        <p className="ui-small">{t('options.noOffSites')}</p>
      ) : (
        <ul className="options-list" aria-labelledby="off-sites">
          {off.map((site) => (
            <li key={site}>
              <bdi>{siteName(site)}</bdi>
              <button
                type="button"
                className="ui-button"
                aria-label={t('options.turnOnNamed', siteName(site))}
                onClick={() => onTurnOn(site)}
              >
                {t('options.turnOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="options-add" onSubmit={add}>
        <label htmlFor="new-site">{t('options.addSite')}</label>
        <input
          id="new-site"
          className="ui-field"
          value={typed}
          placeholder="news.example"
          aria-invalid={isWrong}
          aria-describedby="new-site-problem"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="ui-button" data-look="line" disabled={typed.trim() === ''}>
          {t('options.turnOff')}
        </button>
        <output id="new-site-problem" className="ui-small">
          {isWrong && t('options.notASite')}
        </output>
      </form>
    </>
  );
}
