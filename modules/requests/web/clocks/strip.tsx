import { useFormat, useWords } from "#platform/web";
import { clockWords, workingTime } from "../../clocks/words.ts";
import type { Target } from "./api.ts";
import css from "./strip.module.css";
import { type Piece, scaleOf } from "./strip-scale.ts";
import { clockPanelWords } from "./words.ts";

const kinds: readonly Piece["kind"][] = ["counted", "paused", "closed", "outside", "holiday", "ahead"];

/** The clock's life as a bar: what counted, what stood, what lay outside working hours. Its table says the same. */
export function Strip({ target, now }: { target: Target; now: string }) {
  const t = useWords(clockPanelWords);
  const w = useWords(clockWords);
  const format = useFormat();
  const scale = scaleOf(target, now);
  const spared = target.intervals
    .filter(({ reason }) => reason === "paused")
    .reduce((sum, { workingSeconds }) => sum + workingSeconds, 0);
  const label = t("strip", {
    from: format.dateTime(scale.from),
    to: format.dateTime(scale.to),
    counted: workingTime(target.elapsedSeconds, w),
    paused: workingTime(spared, w),
  });
  return (
    <div className={css.frame}>
      <div className={css.strip} role="img" aria-label={label}>
        {scale.pieces.map((piece) => (
          <span
            key={piece.at}
            data-kind={piece.kind}
            title={piece.text || undefined}
            style={{ insetInlineStart: `${100 * piece.at}%`, inlineSize: `${100 * piece.width}%` }}
          />
        ))}
        {scale.due !== null && (
          <span className={css.due} style={{ insetInlineStart: `${100 * scale.due}%` }} />
        )}
        {scale.now !== null && (
          <span className={css.now} style={{ insetInlineStart: `${100 * scale.now}%` }} />
        )}
      </div>
      <div className={css.ends} aria-hidden>
        <span>{format.dateTime(scale.from)}</span>
        <span>{format.dateTime(scale.to)}</span>
      </div>
      <ul className={css.legend}>
        {kinds
          .filter((kind) => scale.pieces.some((piece) => piece.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <span data-kind={kind} aria-hidden />
              {t(`legend_${kind}`)}
            </li>
          ))}
      </ul>
    </div>
  );
}
