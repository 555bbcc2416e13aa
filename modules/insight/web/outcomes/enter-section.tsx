import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "#platform/web";
import { Group, NumberInput, Select, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice, useUndo } from "#ui/form";
import { Columns, Section } from "#ui/page";
import { addOutcome, enterOutcome, type Picture } from "./api.ts";
import { outcomeWords } from "./words.ts";

/** One month by hand, and outcomes of one's own. */
export function EnterSection({ picture }: { picture: Picture }) {
  return (
    <Columns least="20rem">
      <EnterMonth key={picture.party?.id ?? "company"} picture={picture} />
      <OwnOutcome />
    </Columns>
  );
}

const lastMonth = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7);
};

function EnterMonth({ picture }: { picture: Picture }) {
  const t = useWords(outcomeWords);
  const client = useQueryClient();
  const undo = useUndo();
  const refresh = () => client.invalidateQueries({ queryKey: ["insight", "outcomes"] });
  const form = useForm({
    initial: { outcome: picture.outcomes[0]?.key ?? "", month: lastMonth(), value: "" as number | "" },
    save: async ({ outcome, month, value }) => {
      const body = { outcome, month, party: picture.party?.id ?? null };
      const { before } = await enterOutcome({ body: { ...body, value: value === "" ? null : value } });
      await refresh();
      undo(t("undoKept"), async () => {
        await enterOutcome({ body: { ...body, value: before } });
        await refresh();
      });
    },
  });
  return (
    <Section title={t("enter")} lead={t("valueHint")}>
      <FormFrame form={form} verb={t("enterVerb")} label={t("enter")}>
        <Select
          label={t("outcome")}
          allowDeselect={false}
          data={picture.outcomes.map(({ key, name }) => ({ value: key, label: name }))}
          {...form.value("outcome")}
        />
        <Group grow align="start">
          <TextInput type="month" label={t("month")} {...form.text("month")} />
          <NumberInput label={t("value")} {...form.value("value")} />
        </Group>
      </FormFrame>
    </Section>
  );
}

function OwnOutcome() {
  const t = useWords(outcomeWords);
  const client = useQueryClient();
  const notice = useNotice();
  const form = useForm({
    initial: { name: "", unit: "", good: "higher" as "higher" | "lower" },
    save: (body) => addOutcome({ body }),
    onSaved: () => {
      notice(t("kept"));
      form.clear();
      void client.invalidateQueries({ queryKey: ["insight", "outcomes"] });
    },
  });
  return (
    <Section title={t("own")}>
      <FormFrame form={form} verb={t("ownVerb")} label={t("own")}>
        <TextInput label={t("ownName")} {...form.text("name")} />
        <Group grow align="start">
          <TextInput label={t("ownUnit")} {...form.text("unit")} />
          <Select
            label={t("good")}
            allowDeselect={false}
            data={(["higher", "lower"] as const).map((value) => ({ value, label: t(value) }))}
            {...form.value("good")}
          />
        </Group>
      </FormFrame>
    </Section>
  );
}
