// Every command of `bin/vizavi`, in the order of the help. A command is loaded only when it is called.

import type { Command } from "#platform/cli";

type Loader = () => Promise<Command>;

/** One of a room's commands, by its name. */
function named(name: string, load: () => Promise<{ readonly commands: readonly Command[] }>): Loader {
  return async () => {
    const found = (await load()).commands.find((command) => command.name === name);
    if (!found) throw new Error(`the room does not bring the command ${name}`);
    return found;
  };
}

export const commands: Readonly<Record<string, Loader>> = {
  "audit-wave": async () => (await import("./commands/audit-wave.ts")).auditWaveCommand,
  clocks: async () => (await import("./commands/clocks.ts")).clocks,
  identify: named("identify", () => import("#modules/relationships/commands")),
  mine: async () => (await import("./commands/mine.ts")).mine,
  method: async () => (await import("./commands/method.ts")).method,
  sample: async () => (await import("#db/sample")).sample,
  truth: named("truth", () => import("#modules/relationships/commands")),
  start: async () => (await import("./commands/start.ts")).start,
  server: async () => (await import("./commands/processes.ts")).server,
  worker: async () => (await import("./commands/processes.ts")).worker,
  "sign-in-link": async () => (await import("./commands/sign-in-link.ts")).signInLink,
  counters: async () => (await import("./commands/counters.ts")).counters,
  measures: async () => (await import("./commands/measures.ts")).measures,
  config: async () => (await import("./commands/config.ts")).config,
  migrate: async () => (await import("./commands/migrate.ts")).migrateCommand,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
};
