import type { Log } from "#platform/context";

const levels = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 } as const;

/** Structured logs: one JSON object a line, on the error stream, so that commands keep their output clean. */
export function makeLog(level: keyof typeof levels, out: NodeJS.WritableStream = process.stderr): Log {
  const write = (name: keyof typeof levels, particulars: object, sentence: string) => {
    if (levels[name] > levels[level]) return;
    const entry = { at: new Date().toISOString(), level: name, sentence, ...particulars };
    out.write(
      `${JSON.stringify(entry, (_key, value) => (value instanceof Error ? describe(value) : value))}\n`,
    );
  };
  return {
    debug: (particulars, sentence) => write("debug", particulars, sentence),
    info: (particulars, sentence) => write("info", particulars, sentence),
    warn: (particulars, sentence) => write("warn", particulars, sentence),
    error: (particulars, sentence) => write("error", particulars, sentence),
  };
}

function describe(error: Error): object {
  const { name, message, stack, cause, ...rest } = error as Error & { code?: string };
  return {
    name,
    message,
    stack,
    ...("code" in error ? { code: rest.code } : {}),
    ...(cause ? { cause } : {}),
  };
}
