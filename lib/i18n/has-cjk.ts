/** Whether a text has kana or Han characters: the record writes its sentences in English where it has no others. */
export function hasCjk(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}
