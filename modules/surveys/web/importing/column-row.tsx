import { useWords } from "#platform/web";
import { Checkbox, NumberInput, Select, Text } from "#ui/base";
import type { ColumnPlan, ColumnView } from "./api.ts";
import css from "./importing.module.css";
import { importWords } from "./words.ts";

const questionKinds = ["scale", "net_promoter", "choice", "choices", "text"] as const;
const otherRoles = ["unit", "subject", "category", "tenure", "person", "private", "skip"] as const;
const dimensions = ["reliability", "responsiveness", "assurance", "empathy", "tangibles"] as const;
const meanings = ["perception", "expectation", "importance", "satisfaction", "effort"] as const;

type Choice = (typeof questionKinds)[number] | (typeof otherRoles)[number];

/** One column: its name and words, a few of its cells, and what it is taken for. */
export function ColumnRow(props: {
  readonly column: ColumnView;
  readonly plan: ColumnPlan;
  readonly named: boolean;
  readonly onChange: (plan: ColumnPlan) => void;
}) {
  const { column, plan, onChange } = props;
  const t = useWords(importWords);
  const chosen: Choice = plan.role === "question" ? (plan.kind ?? "scale") : plan.role;
  const choose = (next: string | null) => {
    const kind = questionKinds.find((one) => one === next);
    if (!kind) return onChange({ role: (next ?? "skip") as ColumnPlan["role"] });
    const known = column.recognised.kind === kind ? column.recognised : {};
    onChange({ low: 1, high: 5, ...known, role: "question", kind });
  };
  return (
    <li className={css.column}>
      <div className={css.what}>
        <Text fw={600}>{column.name}</Text>
        {column.label && <Text size="sm">{column.label}</Text>}
        <Text size="xs" c="dimmed" lineClamp={2}>
          {column.examples.join(" · ")}
        </Text>
      </div>
      <div className={css.settings}>
        <Select
          aria-label={t("role", { name: column.name })}
          value={chosen}
          allowDeselect={false}
          data={[...questionKinds, ...otherRoles].map((value) => ({ value, label: t(value) }))}
          onChange={choose}
        />
        {chosen === "scale" && <Scale plan={plan} onChange={onChange} />}
      </div>
    </li>
  );
}

function Scale({ plan, onChange }: { plan: ColumnPlan; onChange: (plan: ColumnPlan) => void }) {
  const t = useWords(importWords);
  const own =
    plan.dimension && !dimensions.some((one) => one === plan.dimension) ? plan.dimension : undefined;
  return (
    <div className={css.scale}>
      <NumberInput
        aria-label={t("low")}
        prefix={`${t("low")} `}
        value={plan.low ?? 1}
        min={-100}
        max={100}
        hideControls
        onChange={(value) => onChange({ ...plan, low: Math.round(Number(value)) || 0 })}
      />
      <NumberInput
        aria-label={t("high")}
        prefix={`${t("high")} `}
        value={plan.high ?? 5}
        min={-100}
        max={100}
        hideControls
        onChange={(value) => onChange({ ...plan, high: Math.round(Number(value)) || 0 })}
      />
      <Select
        aria-label={t("dimension")}
        placeholder={t("dimension")}
        value={plan.dimension ?? null}
        clearable
        data={[
          ...dimensions.map((value) => ({ value: value as string, label: t(value) })),
          ...(own ? [{ value: own, label: t("own", { name: own }) }] : []),
        ]}
        onChange={(dimension) =>
          onChange({ ...plan, dimension, measures: plan.measures ?? (dimension ? "perception" : null) })
        }
      />
      <Select
        aria-label={t("meaning")}
        placeholder={t("meaning")}
        value={plan.measures ?? null}
        clearable
        data={meanings.map((value) => ({ value: value as string, label: t(value) }))}
        onChange={(measures) => onChange({ ...plan, measures: measures as ColumnPlan["measures"] })}
      />
      <Checkbox
        className={css.turned}
        label={t("reversed")}
        checked={plan.reversed ?? false}
        onChange={(event) => onChange({ ...plan, reversed: event.currentTarget.checked })}
      />
    </div>
  );
}
