/** A message in which `**words**` stand out, so that each language puts the stress where it belongs. */
export function Rich({ text }: { text: string }) {
  return keptTogether(text)
    .split('**')
    .map((part, index) => (index % 2 ? <b key={`${index}${part}`}>{part}</b> : part));
}

/** Days do not break between lines: "2 May 2025" is read as one. */
export function keptTogether(text: string): string {
  return text.replaceAll(/\b(\d{1,2}) ([A-Z][a-z]{2})\b( (?=\d{4}))?/g, (_, day: string, month: string, year?: string) =>
    [day, '\u00a0', month, year && '\u00a0'].join(''),
  );
}
