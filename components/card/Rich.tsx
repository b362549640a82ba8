import { keptTogether } from '../../lib/i18n/kept-together.ts';

/** A message in which `**words**` stand out, so that each language puts the stress where it belongs. */
export function Rich({ text }: { text: string }) {
  return keptTogether(text)
    .split('**')
    .map((part, index) => (index % 2 ? <b key={`${index}${part}`}>{part}</b> : part));
}
