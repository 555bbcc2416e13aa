/** A part of a note, and whether it was marked as a quote. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Placed {
  readonly words: string;
  readonly starts: number;
}

/** Where the words stand now: what was written before them may have moved them. -1 when they are not there any more. */
export function placeOf(note: string, { words, starts }: Placed): number {
  if (note.startsWith(words, starts)) return starts;
  let nearest = -1;
  for (let at = note.indexOf(words); at >= 0; at = note.indexOf(words, at + 1))
    if (nearest < 0 || Math.abs(at - starts) < Math.abs(nearest - starts)) nearest = at;
  return nearest;
}

/** The note cut where quotes begin and end; quotes may lie over each other. */
export function piecesOf(note: string, quotes: readonly Placed[]): Piece[] {
  const spans = quotes
    .map((quote) => ({ from: placeOf(note, quote), length: quote.words.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, length } of spans) {
    const [begin, end] = [Math.max(from, done), from + length];
    if (end <= done) continue;
    if (begin > done) pieces.push({ text: note.slice(done, begin), marked: false });
    pieces.push({ text: note.slice(begin, end), marked: true });
    done = end;
  }
  if (done < note.length) pieces.push({ text: note.slice(done), marked: false });
  return pieces;
}

/** What is selected without the blanks around it; undefined when that is nothing. */
export function selectionOf(note: string, from: number, to: number): Placed | undefined {
  const words = note.slice(from, to).trim();
  return words === "" ? undefined : { words, starts: from + note.slice(from, to).search(/\S/) };
}
