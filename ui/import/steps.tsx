import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import css from "./import.module.css";
import { importWords } from "./words.ts";

/** Where one is on a way of several steps; `current` counts from 0. */
export function Steps({ titles, current }: { titles: readonly string[]; current: number }) {
  const t = useWords(importWords);
  return (
    <nav aria-label={t("steps")}>
      <ol className={css.steps}>
        {titles.map((title, i) => {
          const state = i < current ? "done" : i === current ? "now" : "later";
          const name = { done: t("stepDone"), now: t("stepNow"), later: t("stepLater") }[state];
          return (
            <li
              key={title}
              className={css.step}
              data-state={state}
              aria-current={state === "now" ? "step" : undefined}
            >
              <span className={css.number} aria-hidden>
                {state === "done" ? <IconCheck size={14} /> : i + 1}
              </span>
              {title}
              <VisuallyHidden>{name}</VisuallyHidden>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
