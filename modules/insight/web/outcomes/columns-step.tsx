import { useWords } from "#platform/web";
import { Button, Group, Select, Stack } from "#ui/base";
import { type Mapping, type MappingField, MappingTable, missingFields, Preview } from "#ui/import";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type ImportView, type Plan, type PreviewView, usePreview } from "./api.ts";
import { outcomeWords } from "./words.ts";

interface ColumnsStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onCheck: () => void;
}

/** Which column is what, with the first rows beside. */
export function ColumnsStep(props: ColumnsStepProps) {
  const preview = usePreview(props.found.id, props.found.plan);
  return <Async query={preview}>{(data) => <Columns preview={data} {...props} />}</Async>;
}

function Columns({ found, busy, onPlan, onCheck, preview }: ColumnsStepProps & { preview: PreviewView }) {
  const t = useWords(outcomeWords);
  const fields: MappingField[] = preview.fields.map(({ key, required }) => ({
    key,
    title: t(`field_${key}` as "field_month"),
    needed: required,
  }));
  const columns = preview.headers.map((header, i) => ({
    name: header || "–",
    examples: preview.rows.slice(0, 3).map((row) => row.cells[i] ?? ""),
  }));
  const mapping: Mapping = Object.fromEntries(
    columns.map(({ name }, i) => [name, preview.fields.find((field) => field.column === i)?.key ?? null]),
  );
  const change = (next: Mapping) => {
    const settled: Record<string, number | null> = Object.fromEntries(
      preview.fields.map(({ key }) => [key, null]),
    );
    columns.forEach(({ name }, i) => {
      const field = next[name];
      if (field) settled[field] = i;
    });
    void onPlan({ ...found.plan, mapping: settled });
  };
  return (
    <>
      <Section title={t("columnsTitle")} lead={t("columnsLead")}>
        <Stack>
          {preview.sheets.length > 1 && (
            <Select
              size="xs"
              w={240}
              label={t("sheet")}
              data={[...preview.sheets]}
              value={preview.sheet}
              onChange={(sheet) => sheet && void onPlan({ ...found.plan, mapping: {}, sheet })}
            />
          )}
          <MappingTable columns={columns} fields={fields} mapping={mapping} onChange={change} />
        </Stack>
      </Section>
      <Section title={t("previewTitle")}>
        <Preview header={preview.headers} rows={preview.rows.slice(0, 8).map((row) => row.cells)} />
      </Section>
      <Group justify="flex-end">
        <Button disabled={missingFields(fields, mapping).length > 0} loading={busy} onClick={onCheck}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}
