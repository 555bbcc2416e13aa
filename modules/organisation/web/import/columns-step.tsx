import { useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { missingFields } from "#ui/import";
import { type FileKind, type ImportPlan, type ImportView, usePreview } from "./api.ts";
import { FileColumns, fieldsOf, mappingOf } from "./file-columns.tsx";
import { importWords } from "./words.ts";

export interface ColumnsStepProps {
  readonly found: ImportView;
  /** The plan as the server has it: files are read by that. */
  readonly saved: ImportPlan;
  readonly busy: boolean;
  readonly onPlan: (plan: ImportPlan) => Promise<void>;
  readonly onCheck: () => Promise<void>;
}

/** Which column is what, file by file. */
export function ColumnsStep({ found, saved, busy, onPlan, onCheck }: ColumnsStepProps) {
  const t = useWords(importWords);
  const ready = { units: useReady(found, saved, "units"), people: useReady(found, saved, "people") };
  return (
    <>
      {(["units", "people"] as const).map(
        (kind) =>
          found[kind] && <FileColumns key={kind} found={found} kind={kind} saved={saved} onPlan={onPlan} />,
      )}
      <Group justify="flex-end">
        <Button disabled={!ready.units || !ready.people} loading={busy} onClick={() => void onCheck()}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}

/** Whether a file that is there has all that is needed. */
function useReady(found: ImportView, saved: ImportPlan, kind: FileKind): boolean {
  const t = useWords(importWords);
  const preview = usePreview(found.id, kind, saved[kind], found[kind] !== null);
  if (!found[kind]) return true;
  if (!preview.data) return false;
  return missingFields(fieldsOf(preview.data, t), mappingOf(preview.data, found.plan[kind])).length === 0;
}
