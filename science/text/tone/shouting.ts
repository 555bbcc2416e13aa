import type { Sentence, Word } from "./sentences.ts";

/** This many words in capitals next to each other are no abbreviation any more. */
const longRun = 3;
const companyForms = new Set(["ооо", "ао", "пао", "зао", "ип", "llc", "ltd", "gmbh", "inc"]);

export interface Loud {
  readonly start: number;
  readonly end: number;
}

/** Capitals and marks: words written large for emphasis, "!!", "???". */
export function findShouting(sentence: Sentence, emphatic: ReadonlySet<string>): Loud | undefined {
  return findCapitals(sentence.words, emphatic) ?? findMarks(sentence);
}

function findCapitals(words: readonly Word[], emphatic: ReadonlySet<string>): Loud | undefined {
  let run: Word[] = [];
  const judge = (): Loud | undefined => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || companyForms.has(first.form)) return undefined;
    const loud =
      run.some((word) => emphatic.has(word.form)) ||
      (run.length >= longRun && run.some((word) => word.form.length > 4));
    return loud ? { start: first.start, end: last.end } : undefined;
  };
  for (const word of words) {
    if (isCapital(word)) {
      run.push(word);
      continue;
    }
    const loud = judge();
    if (loud) return loud;
    run = [];
  }
  return judge();
}

/** Two letters at least: "I", "Я" and "А" are capitals by grammar. */
function isCapital({ written }: Word): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(written);
}

function findMarks({ text, start }: Sentence): Loud | undefined {
  const marks = /!{2,}|[!?]{3,}/.exec(text);
  return marks ? { start: start + marks.index, end: start + marks.index + marks[0].length } : undefined;
}
