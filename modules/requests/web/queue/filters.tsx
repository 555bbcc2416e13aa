import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button, Group, Select, Switch } from "#ui/base";
import { FilterInput } from "#ui/search";
import type { Counts } from "../api.ts";
import { readParty } from "../find-party.ts";
import { useService } from "../use-service.ts";
import { words } from "../words.ts";
import { type Filter, type Quick, quickFilter, quickOf } from "./filter.ts";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";

const kinds = ["request", "question", "complaint", "suggestion"] as const;
const priorities = ["urgent", "high", "normal", "low"] as const;
const quicks = ["all", "mine", "nobody", "waiting", "overdue", "done"] as const;

/** What the queue shows: one press for the usual choices, the rest beside; all of it in the address. */
export function Filters({
  filter,
  counts,
  onChange,
}: {
  filter: Filter;
  counts: Counts | undefined;
  onChange: (change: Partial<Filter>) => void;
}) {
  const t = useWords(queueWords);
  const w = useWords(words);
  const format = useFormat();
  const units = counts?.units ?? [];
  const counted = units.filter(({ unit }) => filter.unit === "" || unit.id === filter.unit);
  const sum = (of: (one: Counts["units"][number]) => number) =>
    counted.reduce((total, one) => total + of(one), 0);
  const numbers: Partial<Record<Quick, number>> =
    counted.length === 0
      ? {}
      : {
          all: sum((one) => one.open + one.waiting),
          nobody: sum((one) => one.unassigned),
          waiting: sum((one) => one.waiting),
        };
  const quick = quickOf(filter);
  return (
    <div className={css.filters}>
      <fieldset className={css.quicks} aria-label={t("quick")}>
        {quicks.map((one) => (
          <button
            key={one}
            type="button"
            className={css.quick}
            aria-pressed={quick === one && filter.find === ""}
            onClick={() => onChange({ ...quickFilter[one], find: "", open: "" })}
          >
            {t(one)}
            {numbers[one] !== undefined && <span className={css.count}>{format.number(numbers[one])}</span>}
          </button>
        ))}
      </fieldset>
      <Group gap="xs" align="center">
        {units.length > 1 && (
          <Select
            size="xs"
            w={200}
            aria-label={t("unit")}
            value={filter.unit}
            onChange={(unit) => onChange({ unit: unit ?? "", open: "" })}
            data={[
              { value: "", label: t("allUnits") },
              ...units.map(({ unit }) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        )}
        <Select
          size="xs"
          w={140}
          aria-label={t("kind")}
          value={filter.kind}
          onChange={(kind) => onChange({ kind: kind ?? "" })}
          data={[
            { value: "", label: t("anyKind") },
            ...kinds.map((kind) => ({ value: kind, label: w(`kind_${kind}`) })),
          ]}
        />
        <Select
          size="xs"
          w={150}
          aria-label={t("priority")}
          value={filter.priority}
          onChange={(priority) => onChange({ priority: priority ?? "" })}
          data={[
            { value: "", label: t("anyPriority") },
            ...priorities.map((one) => ({ value: one, label: w(`priority_${one}`) })),
          ]}
        />
        <Select
          size="xs"
          w={160}
          aria-label={t("order")}
          value={filter.order}
          onChange={(order) => onChange({ order: (order ?? "due") as Filter["order"] })}
          data={(["due", "newest"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Switch
          size="xs"
          label={t("group")}
          checked={filter.group}
          onChange={(event) => onChange({ group: event.currentTarget.checked })}
        />
        {filter.who && filter.who !== "me" && filter.who !== "nobody" && (
          <Named id={filter.who} onDrop={() => onChange({ who: "" })}>
            {(name) => `${t("assignee")}: ${name}`}
          </Named>
        )}
        {filter.customer && (
          <Named id={filter.customer} onDrop={() => onChange({ customer: "" })}>
            {(name) => t("customer", { name })}
          </Named>
        )}
        {filter.service && <ServiceChip id={filter.service} onDrop={() => onChange({ service: "" })} />}
        <FilterInput
          label={t("find")}
          placeholder={t("findHint")}
          value={filter.find}
          onChange={(find) => onChange({ find: find.trim() })}
        />
      </Group>
    </div>
  );
}

/** A filter that came by a link and has no field of its own: it says itself, and can be taken away. */
function Chip({ onDrop, children }: { onDrop: () => void; children: ReactNode }) {
  const t = useWords(queueWords);
  return (
    <Button
      size="xs"
      variant="light"
      rightSection={<IconX size={13} role="img" aria-label={t("dropFilter")} />}
      onClick={onDrop}
    >
      {children}
    </Button>
  );
}

function Named(props: { id: string; onDrop: () => void; children: (name: string) => string }) {
  const party = useQuery({
    queryKey: ["requests", "party", props.id],
    queryFn: ({ signal }) => readParty(props.id, signal),
    staleTime: 60_000,
  });
  return <Chip onDrop={props.onDrop}>{props.children(party.data?.name ?? "…")}</Chip>;
}

function ServiceChip({ id, onDrop }: { id: string; onDrop: () => void }) {
  const t = useWords(queueWords);
  const [language] = useLanguage();
  const service = useService(id).data;
  const said = service?.words[language] ?? service?.words[language === "ru" ? "en" : "ru"];
  return <Chip onDrop={onDrop}>{t("service", { name: said?.name ?? "…" })}</Chip>;
}
