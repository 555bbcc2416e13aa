// Every command of `bin/vizavi`, in the order of the help. A command is loaded only when it is called.

import type { Command } from "#platform/cli";

type Loader = () => Promise<Command>;

export const commands: Readonly<Record<string, Loader>> = {
  start: async () => (await import("./commands/start.ts")).start,
  server: async () => (await import("./commands/processes.ts")).server,
  worker: async () => (await import("./commands/processes.ts")).worker,
  "sign-in-link": async () => (await import("./commands/sign-in-link.ts")).signInLink,
  config: async () => (await import("./commands/config.ts")).config,
  migrate: async () => (await import("./commands/migrate.ts")).migrateCommand,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  sample: async () => (await import("#db/sample")).sample,
};
