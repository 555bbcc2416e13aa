// `bin/vizavi`: finds the command, reads its options, runs it, and turns what goes wrong into one sentence and a code.

import fs from "node:fs";
import { CommandError, exitCodes } from "#platform/cli";
import { Refusal } from "#platform/errors";
import { commands } from "./commands.ts";
import { consoleLanguage } from "./console.ts";
import { describeCommand, listCommands, sentences } from "./help.ts";
import { readOptions } from "./options.ts";

const argv = languageLast(process.argv.slice(2));
const wishedLanguage = languageOption(argv);
const language = wishedLanguage ?? consoleLanguage(process.env);
const say = sentences[language];

/** `vizavi --language ru mine LOG` means `vizavi mine LOG --language ru`. */
function languageLast(args: readonly string[]): string[] {
  const length = args[0] === "--language" ? 2 : args[0]?.startsWith("--language=") ? 1 : 0;
  return [...args.slice(length), ...args.slice(0, length)];
}

function languageValue(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  return args[at]?.includes("=") ? args[at]?.split("=")[1] : args[at + 1];
}

function languageOption(args: readonly string[]): "en" | "ru" | undefined {
  const value = args.some((arg) => arg.startsWith("--language")) ? languageValue(args) : undefined;
  return value === "ru" || value === "en" ? value : undefined;
}

function version(): string {
  return JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

async function main(): Promise<number> {
  const [name, ...args] = argv;
  if (argv.some((arg) => /^--language(?:=|$)/.test(arg)) && !wishedLanguage) {
    const sentence = say.wrongLanguage.replace("{value}", languageValue(argv) ?? "");
    throw new CommandError("usage", sentence, exitCodes.usage);
  }
  if (name === "--version") {
    process.stdout.write(`vizavi ${version()}\n`);
    return exitCodes.done;
  }
  if (
    name === undefined ||
    name === "--help" ||
    name === "-h" ||
    name === "help" ||
    name.startsWith("--language")
  ) {
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
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(describeCommand(command, language));
    return exitCodes.done;
  }
  const { positionals, values } = readOptions(command, args, language);
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

function cannotWrite(error: NodeJS.ErrnoException): string {
  return `vizavi: ${say.cannotWrite.replace("{reason}", error.code ?? error.message)}`;
}

// A reader that has seen enough (`vizavi mine ... | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  process.stderr.write(`${cannotWrite(error)}\n`);
  process.exit(exitCodes.failed);
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
  } else if ((error as NodeJS.ErrnoException).syscall === "write") {
    process.stderr.write(`${cannotWrite(error as NodeJS.ErrnoException)}\n`);
    process.exitCode = exitCodes.failed;
  } else {
    throw error;
  }
}
