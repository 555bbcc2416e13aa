// `bin/vizavi`: finds the command, reads its options, runs it, and turns what goes wrong into one sentence and a code.

import { parseArgs } from "node:util";
import { type Command, CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { Refusal } from "#platform/errors";
import { commands } from "./commands.ts";
import { consoleLanguage } from "./console.ts";
import { describeCommand, listCommands, sentences } from "./help.ts";

const argv = process.argv.slice(2);
const wishedLanguage = languageOption(argv);
const language = wishedLanguage ?? consoleLanguage(process.env);
const say = sentences[language];

function languageOption(args: readonly string[]): "en" | "ru" | undefined {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  if (at < 0) return undefined;
  const value = args[at]?.includes("=") ? args[at]?.split("=")[1] : args[at + 1];
  return value === "ru" || value === "en" ? value : undefined;
}

function readOptions(command: Command, args: string[]): Pick<CommandInput, "positionals" | "values"> {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {
    language: { type: "string" },
    help: { type: "boolean" },
  };
  for (const [name, { type, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(multiple ? { multiple } : {}) };
  }
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const sentence = (error as Error).message.split("\n")[0]?.replace(/\.?\s*To specify.*$/, "") ?? "";
    throw new CommandError(
      "usage",
      `${sentence}\n${say.seeHelp} \`vizavi ${command.name} --help\`.`,
      exitCodes.usage,
    );
  }
}

async function main(): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === "--help" || name === "help" || name.startsWith("--language")) {
    process.stdout.write(await listCommands(commands, language));
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const load = commands[name];
  if (!load)
    throw new CommandError(
      "usage",
      `${say.unknown} \`${name}\`. ${say.seeHelp} \`vizavi --help\`.`,
      exitCodes.usage,
    );
  const command = await load();
  if (args.includes("--help")) {
    process.stdout.write(describeCommand(command, language));
    return exitCodes.done;
  }
  const { positionals, values } = readOptions(command, args);
  return command.run({
    positionals,
    values,
    language,
    out: process.stdout,
    err: process.stderr,
    cwd: process.cwd(),
    env: wishedLanguage ? { ...process.env, VIZAVI_LANGUAGE: wishedLanguage } : process.env,
  });
}

// A reader that has seen enough (`vizavi mine ... | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof CommandError) {
    process.stderr.write(`vizavi: ${error.message}\n`);
    process.exitCode = error.exit;
  } else if (error instanceof Refusal) {
    const { sentence, hint } = error.inWords(language);
    process.stderr.write(`vizavi: ${sentence} ${hint}\n`);
    process.exitCode = exitCodes.failed;
  } else {
    throw error;
  }
}
