import { useWords } from "#platform/web";
import { VisuallyHidden } from "#ui/base";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import type { Journey } from "./journey.ts";
import { answeringWords } from "./words.ts";

/** How many parties there are and where one is among them; nothing where there is one. */
export function Steps({ view, journey }: { view: Answering; journey: Journey }) {
  const t = useWords(answeringWords);
  const { parts, at } = journey;
  if (parts.length < 2) return null;
  const nameOf = (id: string) => view.subjects.find((subject) => subject.id === id)?.name ?? "";
  return (
    <div className={css.steps}>
      <span>{t("place", { place: Math.min(at + 1, parts.length), count: parts.length })}</span>
      <ol className={css.dots}>
        {parts.map(({ subject, state }, place) => (
          <li
            key={subject}
            data-state={state}
            data-now={place === at || undefined}
            aria-current={place === at ? "step" : undefined}
          >
            <VisuallyHidden>
              {t("steps", { name: nameOf(subject), state: t(`state_${state}`) })}
            </VisuallyHidden>
          </li>
        ))}
      </ol>
    </div>
  );
}
