import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Group, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { decideApproval, handApproval, useRefreshApprovals } from "./api.ts";
import { approvalWords } from "./words.ts";

/** Approve, decline with a reason, or leave it to somebody else. */
export function Decision({ approval, number }: { approval: string; number: number }) {
  const t = useWords(approvalWords);
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const [open, setOpen] = useState<"decline" | "hand">();
  const [saving, setSaving] = useState(false);
  const close = () => setOpen(undefined);
  const approve = async () => {
    setSaving(true);
    try {
      await decideApproval({ params: { id: approval }, body: { approve: true } });
      notice(t("approvedNotice"));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setSaving(false);
      refresh();
    }
  };
  return (
    <Group gap="xs">
      <Button size="xs" leftSection={<IconCheck size={15} />} loading={saving} onClick={() => void approve()}>
        {t("approve")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconX size={15} />}
        onClick={() => setOpen("decline")}
      >
        {t("decline")}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setOpen("hand")}>
        {t("hand")}
      </Button>
      <Dialog opened={open === "decline"} onClose={close} title={t("declineTitle", { number })}>
        <DeclineForm approval={approval} onClose={close} />
      </Dialog>
      <Dialog opened={open === "hand"} onClose={close} title={t("handTitle")}>
        <HandForm approval={approval} onClose={close} />
      </Dialog>
    </Group>
  );
}

interface Inside {
  readonly approval: string;
  readonly onClose: () => void;
}

function DeclineForm({ approval, onClose }: Inside) {
  const t = useWords(approvalWords);
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const form = useForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t("reasonMissing") }),
    async save({ reason }) {
      await decideApproval({ params: { id: approval }, body: { approve: false, reason: reason.trim() } });
      notice(t("declinedNotice"));
      onClose();
      refresh();
    },
  });
  return (
    <FormFrame form={form} verb={t("decline")} onCancel={onClose} label={t("decline")}>
      <Textarea
        label={t("reason")}
        description={t("reasonHint")}
        autosize
        minRows={3}
        maxLength={2_000}
        data-autofocus
        {...form.text("reason")}
      />
    </FormFrame>
  );
}

function HandForm({ approval, onClose }: Inside) {
  const t = useWords(approvalWords);
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const form = useForm({
    initial: { person: null as PartyName | null },
    check: ({ person }) => (person ? {} : { person: t("personMissing") }),
    async save({ person }) {
      if (!person) return;
      await handApproval({ params: { id: approval }, body: { person: person.id } });
      notice(t("handedNotice", { name: person.name }));
      onClose();
      refresh();
    },
  });
  return (
    <FormFrame form={form} verb={t("handVerb")} onCancel={onClose} label={t("handTitle")}>
      <PartyField
        label={t("person")}
        name="approver"
        wanted="person"
        value={form.values.person}
        onChange={(person) => form.set("person", person)}
        error={form.errors.person}
      />
    </FormFrame>
  );
}
