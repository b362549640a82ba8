import type { CardData } from '../../lib/card/schema.ts';
import { scopeOf } from '../../lib/card/words.ts';
import { shortTitle, titleOf } from '../../lib/card/titles.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';
import { Icon } from './Icon.tsx';
import { cjkLang } from './SourceLink.tsx';

/** Title and scope: the name of the fact, never the finding. */
export function CardHead({
  id,
  card,
  close,
  isNarrow,
}: {
  id: string;
  card: CardData;
  close: (() => void) | null;
  isNarrow: boolean;
}) {
  const i18n = useI18n();
  const { text: name, native } = titleOf(card, i18n);
  const text = keptTogether(isNarrow && card.kind === 'tariff' ? shortTitle(name) : name);
  const scope = keptTogether(scopeOf(card, i18n));
  return (
    <div className="head">
      <h2 className="what" id={`${id}title`}>
        <TitleText text={text} native={native} after={card.kind === 'statement' ? card.speaker.name : text} />
      </h2>
      {close && <CloseButton close={close} />}
      {scope && <p className="scope">{scope}</p>}
    </div>
  );
}

/** A person's own spelling follows the name, in its own language. */
function TitleText({ text, native, after }: { text: string; native: string | null; after: string }) {
  if (!native) return text;
  const at = text.indexOf(after) + after.length;
  return (
    <>
      {text.slice(0, at)} <span lang={cjkLang(native, 'en')}>{native}</span>
      {text.slice(at)}
    </>
  );
}

export function CloseButton({ close }: { close: () => void }) {
  const i18n = useI18n();
  return (
    <button type="button" className="tool" aria-label={i18n.t('card.close')} onClick={close}>
      <Icon name="close" />
    </button>
  );
}
