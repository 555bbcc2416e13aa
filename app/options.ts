import { parseArgs } from "node:util";
import { type Command, CommandError, type CommandInput, exitCodes, type Language } from "#platform/cli";
import { sentences } from "./help.ts";

/** The options a command declares, and what stands beside them; a wrong one ends it with a sentence. */
export function readOptions(
  command: Command,
  args: readonly string[],
  language: Language,
): Pick<CommandInput, "positionals" | "values"> {
  const say = sentences[language];
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {
    language: { type: "string" },
    help: { type: "boolean" },
  };
  for (const [name, { type, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(multiple ? { multiple } : {}) };
  }
  try {
    return parseArgs({
      args: withValuesJoined(args, command),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const sentence = wrongOption(error, command, say);
    throw new CommandError(
      "usage",
      `${sentence}\n${say.seeHelp} \`vizavi ${command.name} --help\`.`,
      exitCodes.usage,
    );
  }
}

/** What the parser of options objects to, in the reader's language: it speaks English only. */
function wrongOption(error: unknown, command: Command, say: (typeof sentences)[Language]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /--[^\s'=<]+|'-[^-']'/.exec(message)?.[0].replaceAll("'", "") ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return say.unknownOption.replace("{name}", name);
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return message.split("\n")[0] ?? "";
  const takesValue = name === "--language" || command.options[name.slice(2)]?.type === "string";
  return (takesValue ? say.wantsValue : say.wantsNone).replace("{name}", name);
}

/** `--half-life -1` and `--missing -` are written as other programs understand them: the value follows its option. */
function withValuesJoined(args: readonly string[], command: Command): string[] {
  const joined: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [arg, next] = [args[i]!, args[i + 1]];
    const wantsValue = arg.startsWith("--") && command.options[arg.slice(2)]?.type === "string";
    if (wantsValue && next !== undefined && /^-(?!-)/.test(next)) {
      joined.push(`${arg}=${next}`);
      i++;
    } else joined.push(arg);
  }
  return joined;
}
