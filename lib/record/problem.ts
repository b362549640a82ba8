/** What is wrong with a pack, place by place. */

/** One broken place: which file, which fact (or source, or gap), which field, and what is wrong. */
export interface Problem {
  file: string;
  fact: string;
  field: string;
  problem: string;
}

/** A pack that cannot be used; `problems` lists every broken place. */
export class PackError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** One line for people: `tariffs.json us-jp-autos steps.0.rate: expected number, received string, not "25"`. */
export function formatProblem({ file, fact, field, problem }: Problem): string {
  return `${file} ${fact} ${field}: ${problem}`;
}

/** Sorts problems by file; those of one file stay in the order in which they were found. */
export function inOrderOfFiles(problems: readonly Problem[]): Problem[] {
  const byFile = [...Map.groupBy(problems, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byFile.flatMap(([, found]) => found);
}
