import {
  IconArrowsExchange,
  IconBuilding,
  IconMail,
  IconMessageCircleQuestion,
  IconTicket,
  IconUserCheck,
} from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { Tooltip, VisuallyHidden } from "#ui/base";
import { Tag, type Tone } from "#ui/tag";
import type { Item, Source, State } from "./api.ts";
import css from "./parts.module.css";
import { words } from "./words.ts";

export const sourceIcons = {
  structure: IconBuilding,
  requests: IconTicket,
  processes: IconArrowsExchange,
  nomination: IconMessageCircleQuestion,
  communication: IconMail,
  declaration: IconUserCheck,
};

const tones: Record<State, Tone> = {
  proposed: "neutral",
  weak: "neutral",
  confirmed: "good",
  rejected: "bad",
  ended: "neutral",
};

export function StateTag({ state }: { state: State }) {
  const t = useWords(words);
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}

export function ReviewTag({ review }: { review: Item["review"] }) {
  const t = useWords(words);
  return review ? <Tag tone="warn">{t(review)}</Tag> : null;
}

/** Which sources show it, as small icons with their names. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useWords(words);
  return (
    <span className={css.sources}>
      {sources.map((source) => {
        const Icon = sourceIcons[source];
        return (
          <Tooltip key={source} label={t(source)}>
            <span>
              <Icon size={15} stroke={1.75} aria-hidden />
              <VisuallyHidden>{t(source)}</VisuallyHidden>
            </span>
          </Tooltip>
        );
      })}
    </span>
  );
}

/** A share as a bar and a number. */
export function Share({ value }: { value: number }) {
  const format = useFormat();
  return (
    <span className={css.share}>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${Math.round(100 * Math.min(1, value))}%` }} />
      </span>
      <span>{value > 0 && value < 0.005 ? `<${format.percent(0.01)}` : format.percent(value)}</span>
    </span>
  );
}

/** Hours waited a month; a dash where no hand-over is recorded. */
export function MonthlyWait({ hours, handOvers }: { hours: number; handOvers: number }) {
  const format = useFormat();
  if (handOvers === 0) return <span aria-hidden>–</span>;
  return <span>{format.duration(Math.round(hours * 3_600))}</span>;
}
