import { Title, VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled, IconCircleDot } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import css from "./loop.module.css";
import { loopWords } from "./words.ts";

export type StepState = "done" | "now" | "later";

const marks = { done: IconCircleCheckFilled, now: IconCircleDot, later: IconCircle };

/** One step of a longer way: where it stands, in a sentence, and what to do about it. */
export function LoopStep({
  state,
  title,
  children,
  actions,
}: {
  state: StepState;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const t = useWords(loopWords);
  const Mark = marks[state];
  return (
    <div className={css.step} data-state={state}>
      <div className={css.head}>
        <Mark className={css.mark} size={18} aria-hidden />
        <Title order={3}>{title}</Title>
        <VisuallyHidden>{t(state)}</VisuallyHidden>
      </div>
      <div className={css.text}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** Steps side by side, in their order. */
export function LoopSteps({ children }: { children: readonly ReactNode[] }) {
  return (
    <ol className={css.steps}>
      {children.map((child, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
        <li key={i}>{child}</li>
      ))}
    </ol>
  );
}
