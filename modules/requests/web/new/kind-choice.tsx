import { useWords } from "#platform/web";
import type { Kind } from "../api.ts";
import { kindIcons } from "../parts.tsx";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";

const kinds = ["request", "question", "complaint", "suggestion", "thanks"] as const;

/** The five kinds in the words people use; one press chooses, arrows move. */
export function KindChoice({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const t = useWords(newWords);
  return (
    <fieldset className={css.kinds}>
      <legend className={css.legend}>{t("what")}</legend>
      {kinds.map((kind) => {
        const Icon = kindIcons[kind];
        return (
          <label key={kind} className={css.kind} data-kind={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={value === kind}
              onChange={() => onChange(kind)}
              aria-describedby={`kind-${kind}`}
            />
            <Icon size={22} stroke={1.6} aria-hidden />
            <span className={css.kindName}>{t(`choose_${kind}`)}</span>
            <span className={css.kindHint} id={`kind-${kind}`}>
              {t(`choose_${kind}_hint`)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
