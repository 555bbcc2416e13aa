/** A word of a search with the basic forms it may stand for, as the database's dictionaries have them. */
export interface Word {
  readonly typed: string;
  /** Its own basic forms: none for words that say nothing, such as "and". */
  readonly forms: readonly string[];
  /** Known words that begin like it, or are spelt nearly like it. */
  readonly alike: readonly string[];
}

const most = 12;

/** The words of what was typed, in lower case, ё as е. */
export function typedWords(find: string): string[] {
  const words =
    find
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, most);
}

/** `1042`, `#1042`, `№ 1042`: the number of a request. */
export function numberOf(find: string): number | undefined {
  const digits = /^\s*[#№]?\s*(\d{1,15})\s*$/.exec(find)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** What the database looks for: every word in one of its forms. Undefined when no word says anything. */
export function queryOf(words: readonly Word[], join: "&" | "|" = "&"): string | undefined {
  const parts = words.flatMap(({ forms, alike }) => {
    const any = [...new Set([...forms, ...alike])];
    return any.length > 0 ? [`(${any.map(quoted).join(" | ")})`] : [];
  });
  return parts.length > 0 ? parts.join(` ${join} `) : undefined;
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters that no text has: of the private use area. */
export const [open, close] = ["\ue000", "\ue001"];

/** A text marked by `open` and `close` as pieces that were searched for, or not. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter((text) => text !== "")
    .map((text) => (text.startsWith(open) ? { text: text.slice(1, -1), hit: true } : { text, hit: false }));
}
