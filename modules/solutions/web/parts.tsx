import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Group, Input } from "#ui/base";
import { Link } from "#ui/link";
import { SearchBox } from "#ui/search";
import { Party, Tag, Tags, type Tone } from "#ui/tag";
import { findParties, type Item, type PartyRef, type Verdict } from "./api.ts";
import css from "./solutions.module.css";
import { words } from "./words.ts";

const toneOfState: Record<Item["state"], Tone> = {
  draft: "neutral",
  planned: "accent",
  running: "accent",
  introduced: "accent",
  evaluated: "neutral",
  dropped: "neutral",
};
const toneOfVerdict: Record<Verdict, Tone> = {
  better: "good",
  worse: "bad",
  noDifferenceThatMatters: "neutral",
  cannotTellYet: "warn",
};

export function StateTags({ item }: { item: Item }) {
  const t = useWords(words);
  const isTold = item.verdict !== null && item.state === "evaluated";
  return (
    <Tags>
      {!isTold && <Tag tone={toneOfState[item.state]}>{t(item.state)}</Tag>}
      {item.verdict && <VerdictTag verdict={item.verdict.verdict} />}
      {item.steps.overdue > 0 && <Tag tone="warn">{t("overdue", { count: item.steps.overdue })}</Tag>}
    </Tags>
  );
}

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useWords(words);
  return <Tag tone={toneOfVerdict[verdict]}>{t(verdict)}</Tag>;
}

/** Solutions in short: on a need, on a relationship. */
export function Items({ items }: { items: readonly Item[] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <ul className={css.items}>
      {items.map((item) => (
        <li key={item.id} className={css.item}>
          <span className={css.text}>
            <Link to={`/solutions/${item.id}`}>{item.title}</Link>
            <span className={css.dim}>
              {item.verdict?.sentence ??
                [
                  item.supplier.name,
                  t(item.kind),
                  item.firstStart && format.date(item.firstStart),
                  item.nextLook && t("verdictOn", { day: format.date(item.nextLook) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
            </span>
          </span>
          <StateTags item={item} />
        </li>
      ))}
    </ul>
  );
}

/** One party, found by typing its name; what is chosen stands there with a cross to take it away. */
export function PartyField({
  label,
  kinds,
  value,
  onChange,
  error,
}: {
  label: string;
  kinds: readonly PartyRef["kind"][];
  value: PartyRef | null;
  onChange: (party: PartyRef | null) => void;
  error?: string | undefined;
}) {
  const t = useWords(words);
  if (value)
    return (
      <Chosen label={label} onClear={() => onChange(null)} name={value.name}>
        <Party kind={value.kind} name={value.name} />
      </Chosen>
    );
  return (
    <SearchBox
      label={label}
      name={`solutions.${kinds.join("-")}`}
      placeholder={t("search")}
      search={(text, signal) => findParties(text, kinds, signal)}
      itemKey={(item) => item.id}
      render={(item) => <Party kind={item.kind} name={item.name} />}
      onChoose={({ id, kind, name }) => onChange({ id, kind, name })}
      error={error}
    />
  );
}

export function Chosen({
  label,
  name,
  onClear,
  children,
}: {
  label: string;
  name: string;
  onClear: () => void;
  children: ReactNode;
}) {
  const t = useWords(words);
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Group gap={6} mih={36}>
        {children}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("takeAway", { name })}
          onClick={onClear}
        >
          <IconX size={14} />
        </ActionIcon>
      </Group>
    </Input.Wrapper>
  );
}
