import fs from "node:fs";
import { text } from "node:stream/consumers";
import { type Command, CommandError, type CommandInput, exitCodes } from "#platform/cli";
import type { Refusal } from "#platform/errors";
import { say } from "#platform/words";
import { methodErrors } from "../methods/errors.ts";
import { methods } from "../methods/index.ts";
import type { Method } from "../methods/method.ts";
import { runMethod, schemasOf } from "../methods/run-method.ts";
import { methodWords } from "../methods/words.ts";

/** So many faults are told; the others are counted. */
const told = 20;

export const method: Command = {
  name: "method",
  usage: "NAME [FILE] [--schema] | --list",
  summary: {
    en: "Computes a method's result from JSON, for anybody, without a database",
    ru: "Считает результат метода по данным в JSON — для кого угодно, без базы данных",
  },
  details: {
    en: "Reads JSON from FILE or the standard input and prints the result as JSON: `vizavi method clock < input.json`.",
    ru: "Читает JSON из файла или стандартного ввода и выводит результат в JSON: `vizavi method clock < input.json`.",
  },
  options: {
    list: { type: "boolean", summary: { en: "name every method", ru: "перечислить методы" } },
    schema: {
      type: "boolean",
      summary: {
        en: "print the JSON Schemas of input and output",
        ru: "вывести JSON Schema входных данных и результата",
      },
    },
  },
  run: runMethodCommand,
};

async function runMethodCommand(input: CommandInput): Promise<number> {
  const { positionals, values, language, out } = input;
  const words = say(methodWords, language);
  if (values.list) {
    for (const load of Object.values(methods)) {
      const { name, summary, document } = await load();
      out.write(`${name}\t${summary[language]}\t${document}\n`);
    }
    return exitCodes.done;
  }
  const [name, file] = positionals;
  if (name === undefined || positionals.length > 2)
    throw new CommandError("usage", words("usage"), exitCodes.usage);
  const found = await methodNamed(name, language);
  if (values.schema) {
    out.write(`${JSON.stringify(schemasOf(found), null, 2)}\n`);
    return exitCodes.done;
  }
  const answer = runMethod(found, await readInput(file, input), language);
  if (answer.refusals) throw new CommandError(answer.refusals[0]!.code, refusalText(answer.refusals, input));
  out.write(`${JSON.stringify(answer.result, null, 2)}\n`);
  return exitCodes.done;
}

async function methodNamed(name: string, language: CommandInput["language"]): Promise<Method> {
  const load = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (load) return load();
  const refusal = methodErrors.refuse("unknown_method", { name });
  const { sentence, hint } = refusal.inWords(language);
  throw new CommandError(refusal.code, `${sentence} ${hint}`, exitCodes.usage);
}

async function readInput(file: string | undefined, input: CommandInput): Promise<string> {
  const words = say(methodWords, input.language);
  let read: string;
  try {
    read = file === undefined ? await text(process.stdin) : await fs.promises.readFile(file, "utf8");
  } catch (error) {
    const reason = words("unreadable", { reason: (error as NodeJS.ErrnoException).code ?? "" });
    throw new CommandError(
      "methods.not_json",
      refusalText([methodErrors.refuse("not_json", { reason })], input),
    );
  }
  if (read.trim() === "") {
    const refusal = methodErrors.refuse("not_json", { reason: words("noInput") });
    throw new CommandError(refusal.code, refusalText([refusal], input));
  }
  return read.replace(/^\u{feff}/u, "");
}

/** A line for each fault: code, place and reason; then what to do, once for each code. */
function refusalText(refusals: readonly Refusal[], { language }: CommandInput): string {
  const words = say(methodWords, language);
  const lines = refusals.slice(0, told).map((refusal) => {
    const { code, sentence, place } = translated(refusal, language);
    return `${code}${place ? ` ${place}` : ""}: ${sentence}`;
  });
  if (refusals.length > told) lines.push(words("more", { count: refusals.length - told }));
  const hints = new Set(refusals.map((refusal) => refusal.inWords(language).hint));
  return [...lines, ...[...hints].map((hint) => words("whatToDo", { hint }))].join("\n");
}

/** What is wrong with a calendar comes as a word of the method, to be said in the reader's language. */
function translated(refusal: Refusal, language: CommandInput["language"]): ReturnType<Refusal["inWords"]> {
  const { reason } = refusal.particulars;
  if (refusal.code !== "methods.wrong_calendar" || typeof reason !== "string")
    return refusal.inWords(language);
  const words = say(methodWords, language);
  return methodErrors
    .refuse("wrong_calendar", { reason: words(reason as "zone") }, { place: refusal.place ?? "$" })
    .inWords(language);
}
