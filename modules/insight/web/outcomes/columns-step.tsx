import { useWords } from "#platform/web";
import { Button, Group, Select, Stack } from "#ui/base";
import { columnsOf, type Mapping, MappingTable, missingFields, Preview } from "#ui/import";
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
  const { columns, fields, mapping, settled } = columnsOf(preview, (key) =>
    t(`field_${key}` as "field_month"),
  );
  const change = (next: Mapping) => void onPlan({ ...found.plan, mapping: settled(next) });
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
