import { useWords } from "#platform/web";
import { Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { handOver, type PartyName, useRequest } from "../api.ts";
import { Callout } from "../callout.tsx";
import { PartyField } from "../party-field.tsx";
import type { Target } from "./target.ts";
import { verbWords } from "./verb-words.ts";

interface Values {
  readonly unit: PartyName | null;
  readonly reason: string;
  readonly assignee: PartyName | null;
}

/** To another unit, with the reason; warns when the request would go back to where it came from. */
export default function HandOverDialog({
  target,
  onClose,
  onDone,
}: {
  target: Target;
  onClose: () => void;
  onDone: (unit: PartyName) => void;
}) {
  const t = useWords(verbWords);
  const form = useForm<Values>({
    initial: { unit: null, reason: "", assignee: null },
    check: ({ unit, reason }) => ({
      ...(unit ? (unit.id === target.unit.id ? { unit: t("sameUnit") } : {}) : { unit: t("unitMissing") }),
      ...(reason.trim() ? {} : { reason: t("reasonMissing") }),
    }),
    save: ({ unit, reason, assignee }) =>
      handOver({
        params: { work: target.work },
        body: {
          unit: unit?.id ?? "",
          reason: reason.trim(),
          ...(assignee ? { assignee: assignee.id } : {}),
        },
      }),
    onSaved: ({ unit }) => unit && onDone(unit),
  });
  const { unit } = form.values;
  const works = useRequest(target.request).data?.workList ?? [];
  const earlier = works.findLast((work) => work.unit.id === unit?.id && work.state === "handed_over");
  // The reason of a hand-over stands on the work that it began.
  const why = works.find((work) => earlier && work.previous === earlier.id)?.reason;
  return (
    <Dialog opened onClose={onClose} title={t("handOverTitle")}>
      <FormFrame form={form} verb={t("handOver")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("handOverLead")}
          </Text>
          <PartyField
            name="handOver"
            wanted="unit"
            label={t("unit")}
            value={unit}
            onChange={(chosen) => {
              form.set("unit", chosen);
              form.set("assignee", null);
            }}
            error={form.errors.unit}
            autoFocus
          />
          {unit && earlier && (
            <Callout tone="warn" status>
              {why ? t("pingPong", { unit: unit.name, reason: why }) : t("pingPongBare", { unit: unit.name })}
            </Callout>
          )}
          <Textarea
            {...form.text("reason")}
            label={t("reason")}
            description={t("reasonHint")}
            autosize
            minRows={3}
            maxLength={2_000}
          />
          {unit && (
            <PartyField
              name="handOverTo"
              wanted="person"
              unit={unit.id}
              label={t("assignee")}
              value={form.values.assignee}
              onChange={(person) => form.set("assignee", person)}
            />
          )}
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
