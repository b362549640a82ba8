import { Fragment, type ReactNode } from 'react';
import { sentenceGap } from '../lib/i18n/sentences.ts';
import { useI18n } from './i18n.tsx';

/** Sentences, links and quotes one after the other, with the gap of the reader's language; what is missing leaves none. */
export function Sentences({ children }: { children: ReactNode }) {
  const gap = sentenceGap(useI18n());
  const parts = [children].flat(2) as ReactNode[];
  return parts.filter(Boolean).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && gap}
      {part}
    </Fragment>
  ));
}
