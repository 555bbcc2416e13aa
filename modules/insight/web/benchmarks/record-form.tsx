import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "#platform/web";
import { Group, NumberInput, SegmentedControl, Select, Textarea, TextInput } from "#ui/base";
import { FormFrame, useForm } from "#ui/form";
import { addBenchmark, type BenchmarkView, type BesideView, benchmarksKey, changeBenchmark } from "./api.ts";
import { benchmarkWords } from "./words.ts";

export const besideName = (t: (key: never) => string, { key, name }: BesideView) =>
  name ?? t(`m_${key.replace("measure:", "")}` as never);

/** Something of outside: new, or as it was recorded. */
export function RecordForm(props: {
  readonly beside: readonly BesideView[];
  readonly of?: BenchmarkView | undefined;
  readonly onDone: () => void;
}) {
  const { beside, of, onDone } = props;
  const t = useWords(benchmarkWords);
  const client = useQueryClient();
  const form = useForm({
    initial: {
      kind: of?.kind ?? ("figure" as "figure" | "practice"),
      beside: of?.beside ?? "",
      title: of?.title ?? "",
      source: of?.source ?? "",
      link: of?.link ?? "",
      year: (of?.year ?? new Date().getFullYear() - 1) as number | "",
      value: (of?.value ?? "") as number | "",
      unit: of?.unit ?? "",
      n: (of?.n ?? "") as number | "",
      note: of?.note ?? "",
    },
    check: ({ title, source, year, kind, value }) => ({
      ...(title.trim() ? {} : { title: t("required") }),
      ...(source.trim() ? {} : { source: t("required") }),
      ...(year === "" ? { year: t("required") } : {}),
      ...(kind === "figure" && value === "" ? { value: t("required") } : {}),
    }),
    save: async (values) => {
      const isFigure = values.kind === "figure";
      const body = {
        ...values,
        beside: isFigure && values.beside ? values.beside : null,
        link: values.link.trim() || null,
        year: values.year as number,
        value: isFigure && values.value !== "" ? values.value : null,
        n: isFigure && values.n !== "" ? values.n : null,
      };
      await (of ? changeBenchmark({ params: { id: of.id }, body }) : addBenchmark({ body }));
      await client.invalidateQueries({ queryKey: benchmarksKey });
    },
    onSaved: onDone,
  });
  const isFigure = form.values.kind === "figure";
  const unit = beside.find(({ key }) => key === form.values.beside)?.unit;
  return (
    <FormFrame form={form} verb={t("record")} onCancel={onDone} label={t("recordTitle")}>
      <SegmentedControl
        aria-label={t("kind")}
        value={form.values.kind}
        onChange={(kind) => form.set("kind", kind as "figure" | "practice")}
        data={(["figure", "practice"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextInput label={t("title")} {...form.text("title")} />
      <Group grow align="start">
        <TextInput label={t("source")} {...form.text("source")} />
        <NumberInput label={t("year")} min={1950} max={2200} {...form.value("year")} />
      </Group>
      {isFigure && (
        <>
          <Select
            label={t("beside")}
            allowDeselect={false}
            data={[
              { value: "", label: t("nothing") },
              ...beside.map((one) => ({ value: one.key, label: besideName(t as never, one) })),
            ]}
            {...form.value("beside")}
          />
          <Group grow align="start">
            <NumberInput label={t("value")} {...form.value("value")} />
            <TextInput
              label={t("unit")}
              {...(unit ? { description: t("unitHint", { unit }) } : {})}
              {...form.text("unit")}
            />
            <NumberInput label={t("n")} min={1} {...form.value("n")} />
          </Group>
        </>
      )}
      <TextInput type="url" label={t("link")} {...form.text("link")} />
      <Textarea label={t("note")} autosize minRows={2} {...form.text("note")} />
    </FormFrame>
  );
}
