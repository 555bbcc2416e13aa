import { useWords } from "#platform/web";
import { Button, Group, Select, Stack } from "#ui/base";
import { type Mapping, type MappingField, MappingTable, Preview } from "#ui/import";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Field, type ImportView, type Plan, type PreviewView, usePreview } from "./api.ts";
import { importWords } from "./words.ts";

const desks = ["zammad", "glpi", "znuny", "osticket", "jira", "bitrix24", "other"] as const;
const fields = [
  "key",
  "subject",
  "opened",
  "firstAnswer",
  "done",
  "requester",
  "requesterMail",
  "group",
  "assignee",
  "service",
  "kind",
  "state",
  "priority",
  "text",
] as const satisfies readonly Field[];

interface ColumnsStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onCheck: () => void;
}

/** Where the export comes from, and which column is what. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { found } = props;
  return (
    <Async query={usePreview(found.id, [found.desk, found.mapping])}>
      {(preview) => <Columns {...props} preview={preview} />}
    </Async>
  );
}

function Columns({ found, busy, onPlan, onCheck, preview }: ColumnsStepProps & { preview: PreviewView }) {
  const t = useWords(importWords);
  const { taking } = found;
  const has = (field: Field) => Boolean(preview.mapping[field]);
  // Either of two columns says who asked, and who served.
  const needed = (field: Field) =>
    field === "subject" ||
    field === "opened" ||
    (field === "requester" && !has("requesterMail")) ||
    (field === "group" && !has("assignee"));
  const shown: MappingField[] = fields.map((key) => ({ key, title: t(key), needed: needed(key) }));
  const columns = preview.headers.map((name, i) => ({
    name: name || "–",
    examples: preview.rows.slice(0, 3).map((row) => row[i] ?? ""),
  }));
  const mapping: Mapping = Object.fromEntries(
    columns.map(({ name }) => [name, fields.find((field) => preview.mapping[field] === name) ?? null]),
  );
  const change = (next: Mapping) => {
    const settled: Partial<Record<Field, string | null>> = {};
    for (const field of fields)
      settled[field] = columns.find(({ name }) => next[name] === field)?.name ?? null;
    void onPlan({ desk: found.desk, taking, mapping: settled });
  };
  const ready = shown.every(({ key, needed: wanted }) => !wanted || has(key as Field));
  return (
    <>
      <Section title={t("columns")} lead={t("columnsLead")}>
        <Stack>
          <Select
            w={{ base: "100%", xs: 320 }}
            label={t("desk")}
            data={desks.map((desk) => ({ value: desk, label: t(desk) }))}
            value={found.desk}
            allowDeselect={false}
            onChange={(desk) =>
              desk && void onPlan({ desk: desk as ImportView["desk"], taking, mapping: {} })
            }
          />
          <MappingTable columns={columns} fields={shown} mapping={mapping} onChange={change} />
        </Stack>
      </Section>
      <Section title={t("preview")}>
        <Preview header={preview.headers} rows={preview.rows} />
      </Section>
      <Group justify="flex-end">
        <Button disabled={!ready} loading={busy} onClick={onCheck}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}
