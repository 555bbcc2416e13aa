import {
  IconArrowRight,
  IconCircleCheck,
  IconClockExclamation,
  IconClockPause,
  IconFileOff,
} from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { SimpleTable } from "#ui/table";
import { Party, Tag, Tags, type Tone } from "#ui/tag";
import css from "./agreements.module.css";
import type { Item, Standing, TargetRow } from "./api.ts";
import { timeWords } from "./time-words.ts";
import { words } from "./words.ts";

const tones: Record<Standing, Tone> = {
  proposed: "accent",
  in_force: "good",
  changing: "accent",
  ending: "warn",
  ended: "neutral",
  declined: "bad",
  withdrawn: "neutral",
};
const icons: Record<Standing, typeof IconCircleCheck> = {
  proposed: IconClockPause,
  in_force: IconCircleCheck,
  changing: IconClockPause,
  ending: IconClockExclamation,
  ended: IconFileOff,
  declined: IconFileOff,
  withdrawn: IconFileOff,
};

/** How the agreement stands; what waits for the reader, and a review that is near, beside it. */
export function StandingTags({ item }: { item: Item }) {
  const t = useWords(words);
  const Icon = icons[item.standing];
  return (
    <Tags>
      <Tag tone={tones[item.standing]} icon={<Icon size={14} aria-hidden />}>
        {t(item.standing)}
      </Tag>
      {item.waitsForMe && <Tag tone="warn">{t("waitsForMe")}</Tag>}
      {item.review === "due" && <Tag tone="warn">{t("reviewDue")}</Tag>}
      {item.review === "soon" && <Tag>{t("reviewSoon")}</Tag>}
    </Tags>
  );
}

/** What the agreement is called: its name, else its sides. */
export function useTitle(): (item: Pick<Item, "name" | "supplier" | "customer">) => string {
  const t = useWords(words);
  return ({ name, supplier, customer }) =>
    name ??
    (customer
      ? t("arrow", { supplier: supplier.name, customer: customer.name })
      : t("standardOf", { supplier: supplier.name }));
}

/** Both sides with an arrow between; `linked` outside of links. */
export function Sides({ item, linked }: { item: Pick<Item, "supplier" | "customer">; linked?: boolean }) {
  const t = useWords(words);
  const { supplier, customer } = item;
  const to = (id: string) => (linked ? { to: `/parties/${id}` } : {});
  return (
    <span className={css.sides}>
      <Party kind={supplier.kind} name={supplier.name} {...to(supplier.id)} />
      <span className={css.toSide}>
        <IconArrowRight size={16} aria-hidden />
        {customer ? (
          <Party kind={customer.kind} name={customer.name} {...to(customer.id)} />
        ) : (
          <span>{t("everybody")}</span>
        )}
      </span>
    </span>
  );
}

/** Minutes in words: "2 working days", "3 working hours"; around the clock days have twenty-four hours. */
export function useWorkingTime(dayMinutes: number | null): (minutes: number) => string {
  const t = useWords(timeWords);
  const format = useFormat();
  return (minutes) => {
    if (dayMinutes === null) return format.duration(minutes * 60);
    if (minutes >= dayMinutes && dayMinutes > 0) {
      const days = Math.floor(minutes / dayMinutes);
      const rest = minutes - days * dayMinutes;
      const one = t("workingDays", { count: days });
      return rest === 0 ? one : t("and", { one, other: format.duration(rest * 60) });
    }
    if (minutes % 60 === 0) return t("workingHours", { count: minutes / 60 });
    if (minutes < 60) return t("workingMinutes", { count: minutes });
    return format.duration(minutes * 60);
  };
}

/** The table of the contract: a row a priority, a column a promise. */
export function TargetsTable({
  rows,
  dayMinutes,
}: {
  rows: readonly TargetRow[];
  dayMinutes: number | null;
}) {
  const t = useWords(words);
  const time = useWorkingTime(dayMinutes);
  const cell = (minutes: number | undefined) => (minutes === undefined ? t("noTarget") : time(minutes));
  return (
    <SimpleTable
      label={t("targets")}
      columns={[
        { title: t("priority") },
        { title: t("firstAnswer") },
        { title: t("update") },
        { title: t("done") },
      ]}
      rows={rows.map((row) => [
        row.priority ? t(row.priority) : t(rows.length > 1 ? "otherPriorities" : "allPriorities"),
        cell(row.firstAnswer),
        cell(row.update),
        cell(row.done),
      ])}
    />
  );
}

/** The promise in a line, for lists: the row that holds for most. */
export function TargetsInShort({ item }: { item: Pick<Item, "targets" | "dayMinutes"> }) {
  const t = useWords(words);
  const time = useWorkingTime(item.dayMinutes);
  const row = item.targets.find(({ priority }) => priority === null) ?? item.targets[0];
  const said = (["firstAnswer", "done"] as const).flatMap((kind) =>
    row?.[kind] === undefined ? [] : [`${t(kind).toLowerCase()}: ${time(row[kind])}`],
  );
  return <span className={css.short}>{said.join(" · ")}</span>;
}
