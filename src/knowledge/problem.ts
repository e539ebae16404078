/** Where in the knowledge something is wrong. */
export interface Place {
  /** Relative to the root: `knowledge/x/claims.yaml`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Problem extends Place {
  readonly message: string;
}

export type Report = (place: Place, message: string) => void;

/** The knowledge cannot be used. Carries every problem of every file, in order of file and line. */
export class KnowledgeError extends Error {
  override readonly name = "KnowledgeError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line);
    super(sorted.map(formatProblem).join("\n"));
    this.problems = sorted;
  }
}

export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
