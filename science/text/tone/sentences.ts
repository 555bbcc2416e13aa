export interface Word {
  /** Lower case, ё as е, one kind of apostrophe. */
  readonly form: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly text: string;
  readonly start: number;
  readonly language: "ru" | "en";
}

/** What is not the writer's own voice: quoted lines and quotations, addresses, code. Blanked, so that places stay. */
const foreign =
  /^[ \t]*>.*$|```[\s\S]*?(?:```|$)|`[^`\n]*`|https?:\/\/\S+|\S+@\S+\.\S+|«[^»\n]*»|“[^”\n]*”|"[^"\n]*"/gm;
const word = /\p{N}+(?:[:.,/]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu;
/** A full stop ends a sentence only before a space; in 3.2 and 10.40 it does not. */
const sentence = /[^\n]+?(?:[.!?…]+(?=\s|$)|(?=\n|$))/g;

export function readSentences(text: string): Sentence[] {
  const own = text.replace(foreign, (part) => part.replace(/[^\n]/g, " "));
  const found: Sentence[] = [];
  for (const match of own.matchAll(sentence)) {
    const start = match.index;
    const words = [...match[0].matchAll(word)].map((one) => ({
      form: normal(one[0]),
      written: one[0],
      start: start + one.index,
      end: start + one.index + one[0].length,
    }));
    if (words.length > 0 || /[!?]/.test(match[0]))
      found.push({ words, text: match[0], start, language: languageOf(match[0]) });
  }
  return found;
}

export function normal(written: string): string {
  return written.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
}

/** By which alphabet has more letters; an English name in a Russian sentence does not make it English. */
function languageOf(text: string): "ru" | "en" {
  const russian = text.match(/[а-яё]/gi)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return russian * 2 >= latin && russian > 0 ? "ru" : "en";
}
