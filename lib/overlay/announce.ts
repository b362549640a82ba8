/** Says something to assistive technology without a node on the page; browsers that cannot stay quiet. */
export function announce(text: string, doc: Document = document): void {
  const notify = (doc as Document & { ariaNotify?: (text: string) => void }).ariaNotify;
  notify?.call(doc, text);
}
