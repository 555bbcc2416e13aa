import { useWords } from "#platform/web";
import { Button, Group, Select, Stack } from "#ui/base";
import { columnsOf, type Mapping, MappingTable, missingFields, Preview } from "#ui/import";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type ImportView, type Plan, type PreviewView, usePreview } from "./api.ts";
import { importWords } from "./import-words.ts";

interface ColumnsStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onCheck: () => void;
}

/** Which column is what, with the first rows beside. */
export function ColumnsStep({ found, busy, onPlan, onCheck }: ColumnsStepProps) {
  const preview = usePreview(found.id, [found.plan, found.kind]);
  return (
    <Async query={preview}>
      {(data) => <Columns preview={data} {...{ found, busy, onPlan, onCheck }} />}
    </Async>
  );
}

function Columns({ found, busy, onPlan, onCheck, preview }: ColumnsStepProps & { preview: PreviewView }) {
  const t = useWords(importWords);
  const { columns, fields, mapping, settled } = columnsOf(preview, (key) => t(`field_${key}` as "field_id"));
  const change = (next: Mapping) => void onPlan({ ...found.plan, kind: found.kind, mapping: settled(next) });
  const ready = preview.format === "mbox" || missingFields(fields, mapping).length === 0;
  return (
    <>
      {preview.format === "mbox" ? (
        <Section title={t("mboxTitle")}>
          <p>{t("mboxText")}</p>
        </Section>
      ) : (
        <>
          <Section title={t("columnsTitle")} lead={t("columnsLead")}>
            <Stack>
              {preview.sheets.length > 1 && (
                <Select
                  size="xs"
                  w={240}
                  aria-label={t("file")}
                  data={[...preview.sheets]}
                  value={preview.sheet}
                  onChange={(sheet) =>
                    sheet && void onPlan({ ...found.plan, kind: found.kind, mapping: {}, sheet })
                  }
                />
              )}
              <MappingTable columns={columns} fields={fields} mapping={mapping} onChange={change} />
            </Stack>
          </Section>
          <Section title={t("previewTitle")}>
            <Preview header={preview.headers} rows={preview.rows.slice(0, 8).map((row) => row.cells)} />
          </Section>
        </>
      )}
      <Group justify="flex-end">
        <Button disabled={!ready} loading={busy} onClick={onCheck}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}
