import { type Line } from '../../lib/mark/style.ts';

/** A passage as the page shows it: somebody's words in serif, under the line of its mark. */
export function Passage({ text, line, lang }: { text: string; line?: Line; lang?: string }) {
  return (
    <span className="ui-passage" data-line={line} lang={lang} dir="auto">
      <span>{text}</span>
    </span>
  );
}
