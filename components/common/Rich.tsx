import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';

/** First of the private-use characters that stand for the slots while the message is put together. */
const FIRST_SLOT = 0xe000;

/** A message whose `$1`… are nodes, so that translators place links and keys where their language wants them. */
export function Rich({ message, slots }: { message: MessageKey; slots: ReactNode[] }) {
  const { t } = useI18n();
  const text = t(message, ...slots.map((_, index) => String.fromCharCode(FIRST_SLOT + index)));
  return text.split(/([\ue000-\ue0ff])/).map((part, index) => {
    const slot = slots[part.charCodeAt(0) - FIRST_SLOT];
    return <Fragment key={index}>{slot ?? part}</Fragment>;
  });
}
