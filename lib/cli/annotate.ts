/** `npm run annotate`: what the extension would mark in texts and pages. */
import { parseArgs } from 'node:util';
import { compile, annotate, type MatchIndex } from '../match/index.ts';
import { annotatePage } from './annotate/annotate-page.ts';
import { gateOfText, throughGate } from './annotate/gate.ts';
import { type InputDocument, readInputs } from './annotate/inputs.ts';
import { type AnnotatedDocument, toJsonLine, toTable } from './annotate/output.ts';
import { openPageReader } from './annotate/page-reader.ts';
import { checkLanguage, checkPublished, readTextArticle } from './given.ts';
import { loadPack } from './load-pack.ts';
import { compileAnchors, type GateAnchors } from '../page/gate/compile-anchors.ts';
import { runCommand, UsageError } from './usage.ts';

const HELP = `npm run annotate -- INPUT… [options]

INPUT is a .txt (title, blank line, paragraphs separated by blank lines), an .html (rendered in headless Chromium),
a folder of either, or a manifest .jsonl with lines {"input", "url", "published", "lang"}.

  --published DATE   the articles' date, YYYY-MM-DD, where the input has none
  --url URL          the address of the page
  --lang TAG         the language, where the input has none
  --json             one JSON line per document
  --explain          mentions, reading, score and rejected alternatives of every passage
  --help             this text

npm run -s annotate -- … keeps npm's own lines out of the output.
`;

await runCommand('annotate', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      url: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  checkPublished(values.published);
  checkLanguage(values.lang);
  if (values.url && !URL.canParse(values.url)) throw new UsageError(`--url takes an address, not ${values.url}`);
  const documents = readInputs(positionals, values);
  const pack = loadPack();
  const index = compile({ facts: pack.facts, vocabulary: pack.vocabulary });
  const anchors = compileAnchors([pack.vocabulary]);
  const print = (document: AnnotatedDocument) =>
    process.stdout.write(`${values.json ? toJsonLine(document) : toTable(document, values)}\n`);
  await annotateAll(documents, { index, anchors }, print);
});

/** What the record knows, for the gate and for the matcher. */
interface Known {
  index: MatchIndex;
  anchors: GateAnchors;
}

async function annotateAll(
  documents: InputDocument[],
  known: Known,
  print: (document: AnnotatedDocument) => void,
): Promise<void> {
  const reader = documents.some((document) => document.isHtml) ? await openPageReader() : null;
  try {
    for (const document of documents)
      print(reader && document.isHtml ? await annotateHtml(document, known, reader.read) : annotateText(document, known));
  } finally {
    await reader?.close();
  }
}

function annotateText({ input, path, published, lang }: InputDocument, { index, anchors }: Known): AnnotatedDocument {
  const { title, paragraphs } = readTextArticle(path);
  const blocks = [title, ...paragraphs].map((text) => ({ text }));
  const text = { blocks, lang: lang ?? 'und', published };
  const result = throughGate(gateOfText(text, anchors), annotate(text, index));
  return { input, title, published, isHtml: false, blocks, result };
}

async function annotateHtml(
  document: InputDocument,
  { index }: Known,
  read: Awaited<ReturnType<typeof openPageReader>>['read'],
): Promise<AnnotatedDocument> {
  const { gate, page } = await read(document);
  const { published, result } = annotatePage(page, document.published, index);
  return {
    input: document.input,
    title: page.title,
    published,
    isHtml: true,
    blocks: page.blocks,
    result: throughGate(gate, result),
  };
}
