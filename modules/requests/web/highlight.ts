export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const word = /[\p{L}\p{N}]+/gu;
const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е");

/** How much of a word must agree: its end changes with case and number, its beginning seldom. */
const stemOf = (text: string) => (text.length > 5 ? text.slice(0, Math.max(4, text.length - 3)) : text);

/** Splits a text into what a search asked for and what lies between, whatever the endings of the words. */
export function highlight(text: string, find: string): readonly Piece[] {
  const stems = [...plain(find).matchAll(word)].map(([found]) => stemOf(found));
  if (stems.length === 0) return [{ text, hit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(word)) {
    const here = plain(match[0]);
    if (!stems.some((stem) => here.startsWith(stem))) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
    pieces.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}
