import { useWords } from "#platform/web";
import { mapWords } from "../map-words.ts";
import css from "./matrix.module.css";
import type { Measure } from "./scale.ts";

const names = { strength: "byStrength", confidence: "byConfidence", waiting: "byWaiting" } as const;

/** What the colours mean. */
export function Legend({ measure }: { measure: Measure }) {
  const t = useWords(mapWords);
  return (
    <span className={css.legend}>
      <span>{t(names[measure])}:</span>
      <span>{t("legendLow")}</span>
      <span className={css.ramp} aria-hidden />
      <span>{t("legendHigh")}</span>
    </span>
  );
}
