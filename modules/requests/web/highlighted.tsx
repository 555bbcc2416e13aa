import { highlight } from "./highlight.ts";

/** A text with the words that were searched for marked. */
export function Highlighted({ text, find }: { text: string; find: string }) {
  return highlight(text, find).map((piece, i) =>
    piece.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
      <mark key={i}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}
