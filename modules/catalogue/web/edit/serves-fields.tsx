import { useWords } from "#platform/web";
import { Group, Select, TextInput } from "#ui/base";
import { PartyPick } from "../parts/party-pick.tsx";
import type { Draft, TimeUnit } from "./draft.ts";
import css from "./edit.module.css";
import { editWords } from "./words.ts";

/** Who serves, who answers for it, and how long it usually takes. */
export function ServesFields({
  draft,
  onChange,
  error,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  error?: string | undefined;
}) {
  const t = useWords(editWords);
  return (
    <div className={css.stack}>
      <div className={css.languages}>
        <PartyPick
          label={t("supplier")}
          description={t("supplierHint")}
          kinds={["unit", "partner", "person"]}
          value={draft.supplier}
          required
          error={error}
          onChange={(supplier) => onChange({ supplier })}
        />
        <PartyPick
          label={t("owner")}
          description={t("ownerHint")}
          kinds={["person"]}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
        />
      </div>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t("expected")}
          description={t("expectedHint")}
          inputMode="decimal"
          value={draft.expected}
          maxLength={6}
          onChange={(event) => onChange({ expected: event.currentTarget.value })}
        />
        <Select
          aria-label={t("expected")}
          w={170}
          value={draft.expectedUnit}
          data={(["minutes", "hours", "days"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(unit) => onChange({ expectedUnit: unit as TimeUnit })}
        />
      </Group>
    </div>
  );
}
