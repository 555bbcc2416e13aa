import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, NumberInput, Select, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { Section } from "#ui/page";
import { Tag } from "#ui/tag";
import { agreeOnTarget, dropTarget, type Need, proposeTarget } from "../api.ts";
import { useDone } from "../dialogs.tsx";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";

const measures = ["waiting", "hand_over_waiting", "complaints", "ratings", "breaches", "returns"] as const;
type Measure = (typeof measures)[number];
const units: Record<Measure, "hours" | "count" | "mark" | "share"> = {
  waiting: "hours",
  hand_over_waiting: "hours",
  complaints: "count",
  ratings: "mark",
  breaches: "share",
  returns: "share",
};
const valueWords = {
  hours: "valueHours",
  count: "valueCount",
  mark: "valueMark",
  share: "valueShare",
} as const;
const sideWords = { supplier: "sideSupplier", customer: "sideCustomer" } as const;
type Side = keyof typeof sideWords;

/** What both sides hold themselves to: proposed by one, agreed by the other. */
export function TargetPart({ need }: { need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  const done = useDone();
  const inWords = useTargetText();
  const [proposing, setProposing] = useState(false);
  const { target, can } = need;
  const mayPropose = can.sides.length > 0 && need.state === "open";
  if (!target && !mayPropose) return null;
  const agree = async (side: Side) => {
    const made = await agreeOnTarget({ params: { need: need.id }, body: { side } });
    await done(t("agreed"), made.change);
  };
  const drop = async () => {
    const made = await dropTarget({ params: { need: need.id } });
    await done(t("dropped"), made.change);
  };
  const waits = target && (["supplier", "customer"] as const).filter((side) => !target.agreed[side]);
  return (
    <Section title={t("targetTitle")} lead={target ? undefined : t("targetNone")}>
      {target && (
        <div className={css.target}>
          <strong>{inWords(target)}</strong>
          <span className={css.note}>
            {t("targetProposedBy", { who: target.proposed.by, date: format.date(target.proposed.at) })}
          </span>
          {waits && waits.length === 0 ? (
            <Tag tone="good">{t("targetAgreed")}</Tag>
          ) : (
            <Tag tone="warn">
              {t("targetWaits", { side: format.list((waits ?? []).map((side) => t(sideWords[side]))) })}
            </Tag>
          )}
        </div>
      )}
      {mayPropose && (
        <Group gap="xs">
          {can.agree.map((side) => (
            <Button key={side} size="xs" onClick={() => void agree(side)}>
              {can.agree.length > 1 || can.sides.length > 1
                ? t("agreeAsSide", { side: t(sideWords[side]) })
                : t("agreeAs")}
            </Button>
          ))}
          <Button size="xs" variant={target ? "default" : "filled"} onClick={() => setProposing(true)}>
            {target ? t("proposeAnother") : t("propose")}
          </Button>
          {target && can.shape && (
            <Button size="xs" variant="subtle" onClick={() => void drop()}>
              {t("drop")}
            </Button>
          )}
        </Group>
      )}
      <ProposeDialog need={need} opened={proposing} onClose={() => setProposing(false)} />
    </Section>
  );
}

export function useTargetText(): (target: NonNullable<Need["target"]>) => string {
  const t = useWords(needWords);
  const format = useFormat();
  return ({ measure, value, unit, by }) => {
    const amount =
      unit === "hours"
        ? format.duration(value * 3_600)
        : unit === "share"
          ? format.percent(value / 100)
          : format.number(value, 1);
    const known = measures.find((one) => one === measure);
    return t("targetOf", {
      measure: known ? t(`m_${known}`) : measure,
      value: unit === "mark" ? t("targetAtLeast", { value: amount }) : t("targetAtMost", { value: amount }),
      date: format.date(by),
    });
  };
}

const monthsAhead = (months: number): string => {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toISOString().slice(0, 10);
};

function ProposeDialog({ need, opened, onClose }: { need: Need; opened: boolean; onClose: () => void }) {
  const t = useWords(needWords);
  const done = useDone();
  const form = useForm({
    initial: {
      measure: (need.waiting?.measure ?? "waiting") as Measure,
      value: Math.round((need.waiting?.mean ?? 30) * 0.67),
      by: monthsAhead(2),
      side: (need.can.sides[0] ?? "customer") as Side,
    },
    save: async ({ measure, value, by, side }) => {
      const body = { measure, value, unit: units[measure], by, side };
      const made = await proposeTarget({ params: { need: need.id }, body });
      onClose();
      await done(t("proposed"), made.change);
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t("propose")}>
      <FormFrame form={form} verb={t("propose")} onCancel={onClose}>
        <Select
          label={t("measure")}
          allowDeselect={false}
          data={measures.map((value) => ({ value: value as string, label: t(`m_${value}`) }))}
          {...form.value("measure")}
        />
        <NumberInput label={t(valueWords[units[form.values.measure]])} min={0} {...form.value("value")} />
        <TextInput label={t("by")} type="date" required {...form.text("by")} />
        {need.can.sides.length > 1 && (
          <Select
            label={t("forSide")}
            allowDeselect={false}
            data={need.can.sides.map((side) => ({ value: side as string, label: t(sideWords[side]) }))}
            {...form.value("side")}
          />
        )}
      </FormFrame>
    </Dialog>
  );
}
