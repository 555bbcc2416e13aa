import { useMemo } from "react";
import { useWords } from "#platform/web";
import { NumberInput, Select, Textarea, TextInput } from "#ui/base";
import type { Form } from "#ui/form";
import css from "../interviews.module.css";
import { planWords } from "./words.ts";

export interface TimeValues {
  readonly at: string;
  readonly zone: string;
  readonly minutes: number | string;
  readonly place: string;
  readonly message: string;
}

/** When, where, and what the invitation says: for planning and for changing. */
export function TimeFields<T extends TimeValues>({ form }: { form: Form<T> }) {
  const p = useWords(planWords);
  const { zone } = form.values;
  const zones = useMemo(
    () => [...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")].filter(Boolean))],
    [zone],
  );
  return (
    <>
      <div className={css.numbers}>
        <TextInput type="datetime-local" label={p("at")} {...form.text("at")} />
        <Select label={p("zone")} searchable allowDeselect={false} data={zones} {...form.value("zone")} />
        <NumberInput label={p("minutes")} min={5} max={600} step={15} {...form.value("minutes")} />
        <TextInput label={p("place")} maxLength={500} {...form.text("place")} />
      </div>
      <Textarea
        label={p("message")}
        description={p("messageHint")}
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.text("message")}
      />
    </>
  );
}

export const timeBody = ({ at, zone, minutes, place, message }: TimeValues) => ({
  at: at.slice(0, 16),
  zone,
  minutes: typeof minutes === "number" ? minutes : 45,
  place: place.trim(),
  message: message.trim(),
});
