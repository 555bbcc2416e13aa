import { useWords } from "#platform/web";
import { SegmentedControl, Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { verbWords } from "../verbs/verb-words.ts";
import type { BulkAct } from "./bulk-api.ts";
import { bulkWords } from "./bulk-words.ts";

interface Props {
  readonly count: number;
  readonly onClose: () => void;
  readonly onChoose: (act: BulkAct) => Promise<void>;
}

const outcomes = ["served", "declined"] as const;

/** How all of them ended, and the last word that everybody who asked gets. */
export function BulkCloseDialog({ count, onClose, onChoose }: Props) {
  const t = useWords(bulkWords);
  const v = useWords(verbWords);
  const form = useForm<{ outcome: (typeof outcomes)[number]; text: string }>({
    initial: { outcome: "served", text: "" },
    check: ({ outcome, text }) =>
      outcome === "declined" && !text.trim() ? { text: v("declineMissing") } : {},
    save: ({ outcome, text }) => onChoose({ do: "close", outcome, text: text.trim() }),
  });
  return (
    <Dialog opened onClose={onClose} title={t("closeTitle", { count })}>
      <FormFrame form={form} verb={v("close")} onCancel={onClose}>
        <Stack>
          <SegmentedControl
            aria-label={v("outcome")}
            data={outcomes.map((value) => ({ value, label: v(value) }))}
            value={form.values.outcome}
            onChange={(value) => form.set("outcome", value as (typeof outcomes)[number])}
          />
          <Textarea
            {...form.text("text")}
            data-autofocus
            label={v("closeText")}
            description={t("closeLead")}
            autosize
            minRows={4}
            maxLength={50_000}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}

/** All of them to another unit, for the same reason. */
export function BulkHandOverDialog({ count, onClose, onChoose }: Props) {
  const t = useWords(bulkWords);
  const v = useWords(verbWords);
  const form = useForm<{ unit: PartyName | null; reason: string }>({
    initial: { unit: null, reason: "" },
    check: ({ unit, reason }) => ({
      ...(unit ? {} : { unit: v("unitMissing") }),
      ...(reason.trim() ? {} : { reason: v("reasonMissing") }),
    }),
    save: ({ unit, reason }) => onChoose({ do: "hand_over", unit: unit?.id ?? "", reason: reason.trim() }),
  });
  return (
    <Dialog opened onClose={onClose} title={t("handOverTitle", { count })}>
      <FormFrame form={form} verb={v("handOver")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {v("handOverLead")}
          </Text>
          <PartyField
            name="bulkHandOver"
            wanted="unit"
            label={v("unit")}
            value={form.values.unit}
            onChange={(unit) => form.set("unit", unit)}
            error={form.errors.unit}
            autoFocus
          />
          <Textarea
            {...form.text("reason")}
            label={v("reason")}
            description={v("reasonHint")}
            autosize
            minRows={3}
            maxLength={2_000}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
