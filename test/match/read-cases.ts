/** Reads the labelled tables of this folder: a text with its mentions in ⟦⟧, a tab, the labels separated by ` ; `. */
export interface LabelledCase {
  /** The text as written in the table. */
  marked: string;
  text: string;
  spans: { start: number; end: number }[];
  labels: string[];
  /** Further columns. */
  columns: string[];
}

/** One case per line that is neither empty nor a comment. */
export function readCases(table: string): LabelledCase[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readCase);
}

function readCase(line: string): LabelledCase {
  const [marked = '', labels = '', ...columns] = line.split('\t');
  const spans: LabelledCase['spans'] = [];
  let text = '';
  for (const piece of marked.split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) spans.push({ start: text.length, end: -1 });
    if (piece.startsWith('⟧')) spans.at(-1)!.end = text.length;
    text += piece.replace(/^[⟦⟧]/, '');
  }
  return { marked, text, spans, labels: labels === '' ? [] : labels.split(' ; ').map((label) => label.trim()), columns };
}
