/** `npm run eval -- [DIR] [--halves] [--misses] [--json]`: measures the matcher against labelled articles. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate, compile } from '../match/index.ts';
import { compileAnchors } from '../page/gate/compile-anchors.ts';
import { gateOfText, throughGate } from './annotate/gate.ts';
import type { Pack } from '../record/schema.ts';
import { judgeArticle, type JudgedArticle } from './eval/judge.ts';
import { loadGold } from './eval/load.ts';
import { confusionLines, missLines, summarise, summaryHeading, summaryLine } from './eval/report.ts';
import { documentOf, outcomeOf, perturbationsOf, type Outcome } from './eval/perturb.ts';
import { perturbationTable } from './eval/perturbation-table.ts';
import { givenPath } from './given.ts';
import { loadPack } from './load-pack.ts';
import { runCommand, UsageError } from './usage.ts';
import type { GoldArticle } from './eval/gold.ts';

const OWN_CORPUS = join(import.meta.dirname, '../../test/corpus');
const HELP = `npm run eval -- [DIR] [--halves] [--misses] [--results] [--json]
  DIR        a folder with gold.json and articles/, or of corpus files; the project's own corpus without it
  --halves   the two halves of the set apart, to see whether rules carry over
  --misses   every error by name
  --results  one JSON line per article in the contract of npm run annotate, and nothing else
  --json     the numbers as JSON

The last table counts verdicts on figures changed on purpose (sure: a percentage or sum written as such and told as a fact, whose one scope the
sentence itself names, of a record that rests on pages that were read): a, by one that was never on record (differs expected);
b, by an earlier one (outdated); c, the article moved past the next step (outdated), c0, before the first (none);
d, rounded or hedged (consistent); e, without the words of its scope (anything but differs).`;

interface Options {
  halves: boolean;
  misses: boolean;
  results: boolean;
  json: boolean;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      halves: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      results: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const folder = positionals[0] === undefined ? OWN_CORPUS : givenPath(positionals[0]);
  if (!existsSync(folder)) throw new UsageError(`no such folder: ${folder}`);
  measure(loadGold(folder), loadPack(), values);
}

function measure(articles: GoldArticle[], pack: Pack, options: Options): void {
  const index = compile(pack);
  const anchors = compileAnchors([pack.vocabulary]);
  const judged = articles.map((article) => {
    const document = documentOf(article);
    return judgeArticle(article, throughGate(gateOfText(document, anchors), annotate(document, index)));
  });
  if (options.results) return printResults(judged);
  const outcomes = judged.flatMap(({ article, result }) =>
    perturbationsOf(article, result, index).map((one) => outcomeOf(one, annotate(one.document, index))),
  );
  if (options.json) return console.log(JSON.stringify({ ...summarise(judged), perturbations: perturbationTable(outcomes) }));
  printTables(judged, outcomes, options);
}

function printResults(judged: JudgedArticle[]): void {
  for (const { article, result } of judged) {
    const { related, relevance, lang } = result;
    const page = { related, relevance, title: article.blocks[0], published: article.published, lang };
    console.log(JSON.stringify({ input: article.id, page, annotations: result.annotations }));
  }
}

function printTables(judged: JudgedArticle[], outcomes: Outcome[], { halves, misses }: Options): void {
  const all = summarise(judged);
  const rows: [string, JudgedArticle[]][] = ['en', 'ja', 'zh'].map((lang) => [
    lang,
    judged.filter(({ article }) => article.lang.startsWith(lang)),
  ]);
  if (halves) rows.push(['half 1', judged.filter((_, at) => at % 2 === 0)], ['half 2', judged.filter((_, at) => at % 2 === 1)]);
  console.log(
    `${all.articles} articles; pages judged wrong: ${all.pagesWrong.join(' ') || 'none'}; false differs: ${all.falseDiffers}`,
  );
  console.log(`figures right: ${all.claims.right} of ${all.claims.compared}\n`);
  console.log(
    [summaryHeading(), summaryLine('all', all), ...rows.map(([label, some]) => summaryLine(label, summarise(some)))].join('\n'),
  );
  console.log(`\nverdicts\n${confusionLines(all).join('\n')}\n`);
  console.table(perturbationTable(outcomes));
  if (misses) console.log([...missLines(judged), ...outcomes.map(outcomeLine).filter((line) => line !== null)].join('\n'));
}

function outcomeLine({ perturbation: { kind, article, passage, document, isSure }, verdict }: Outcome): string | null {
  const isBad =
    (kind === 'a' && verdict !== 'differs') ||
    (kind === 'b' && verdict !== 'outdated') ||
    (kind === 'c' && verdict !== 'outdated');
  const isWorse =
    (kind === 'd' && verdict !== 'consistent') ||
    (kind === 'e' && verdict === 'differs') ||
    (kind === 'c0' && !['none', 'unmarked'].includes(verdict));
  if (!isBad && !isWorse) return null;
  return `${article.id} perturbed ${kind} ${verdict}${isSure ? ', sure' : ''} (${document.published}): «${passage.quote}»`;
}

await runCommand('eval', async () => main());
