// What a command of the command line is made of. Rooms export `commands`, app/cli.ts lists and runs them.

export type Language = "en" | "ru";
export type Bilingual = { readonly en: string; readonly ru: string };

export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** How the value is named in the help: FILE, COLUMN, N. */
  readonly value?: string;
  readonly summary: Bilingual;
}

export interface CommandInput {
  readonly positionals: string[];
  // biome-ignore lint/suspicious/noExplicitAny: option values are as different as the commands that declare them
  readonly values: Record<string, any>;
  readonly language: Language;
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface Command {
  readonly name: string;
  /** As typed after the name: `LOG [--case COL]`. */
  readonly usage: string;
  readonly summary: Bilingual;
  /** More than a line, for the command's own help. */
  readonly details?: Bilingual;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Resolves to the exit code. */
  run(input: CommandInput): Promise<number>;
}

/** Exit codes of every command, printed by `vizavi --help`. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  badInput: 3,
  cancelled: 130,
} as const;

/** Ends a command with one clear sentence and an exit code. */
export class CommandError extends Error {
  readonly code: string;
  readonly exit: number;
  constructor(code: string, sentence: string, exit: number = exitCodes.failed) {
    super(sentence);
    this.name = "CommandError";
    this.code = code;
    this.exit = exit;
  }
}
