import type { Pieces } from "../api.ts";
import css from "./parts.module.css";

/** A text with what was found in it marked; the mark is an element that readers aloud leave out. */
export function Marked({ pieces }: { pieces: Pieces }) {
  return (
    <>
      {pieces.map((piece, i) =>
        piece.hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are their places in the text
          <mark key={i} className={css.mark}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
