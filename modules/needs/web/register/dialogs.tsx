import { useState } from "react";
import { caller, useWords } from "#platform/web";
import { SegmentedControl, Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useUndo } from "#ui/form";
import { SearchBox } from "#ui/search";
import type * as schema from "../../register/schema.ts";
import { closeNeed, mergeNeed, type NeedItem, rejectNeed, undoChange, useReread } from "./api.ts";
import { pageWords } from "./page-words.ts";

type Named = Pick<NeedItem, "id" | "number" | "title">;

interface About {
  readonly need: Named;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says that it was done and offers to take it back. */
export function useDone(): (message: string, change: string | null) => Promise<void> {
  const undoable = useUndo();
  const reread = useReread();
  return async (message, change) => {
    await reread();
    if (change)
      undoable(message, async () => {
        await undoChange({ params: { change } });
        await reread();
      });
  };
}

/** Rejecting and ending ask for a reason, which is kept. */
export function ReasonDialog({ need, of, opened, onClose }: About & { of: "reject" | "close" }) {
  const t = useWords(pageWords);
  const done = useDone();
  const [as, setAs] = useState<"met" | "given_up">("met");
  const form = useForm({
    initial: { reason: "" },
    save: async ({ reason }) => {
      const params = { need: need.id };
      const made =
        of === "reject"
          ? await rejectNeed({ params, body: { reason } })
          : await closeNeed({ params, body: { as, reason } });
      onClose();
      const said =
        of === "reject" ? t("rejectedDone", { title: need.title }) : t("closedDone", { number: need.number });
      await done(said, made.change);
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t(of === "reject" ? "rejectTitle" : "closeTitle")}>
      <FormFrame form={form} verb={t(of === "reject" ? "rejectVerb" : "close")} onCancel={onClose}>
        <Text fw={600}>{need.title}</Text>
        {of === "close" && (
          <SegmentedControl
            aria-label={t("closeTitle")}
            value={as}
            onChange={(value) => setAs(value === "met" ? "met" : "given_up")}
            data={[
              { value: "met", label: t("met") },
              { value: "given_up", label: t("givenUp") },
            ]}
          />
        )}
        <Textarea
          label={t("reason")}
          description={t(of === "reject" ? "reasonHint" : "closeLead")}
          required
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          {...form.text("reason")}
        />
      </FormFrame>
    </Dialog>
  );
}

const list = caller<typeof schema.listNeeds>("GET", "/api/needs");

/** Finds a need by its title or number, among those that are open. */
export function NeedSearch({
  label,
  without,
  onChoose,
}: {
  label: string;
  without?: string;
  onChoose: (need: NeedItem) => void;
}) {
  const t = useWords(pageWords);
  return (
    <SearchBox
      label={label}
      name="needs.needs"
      placeholder={t("find")}
      search={async (q, signal) => {
        const { needs } = await list({ query: { q, limit: 10 } }, { signal });
        return needs.filter(({ id }) => id !== without);
      }}
      itemKey={(need) => need.id}
      render={(need) => `№${need.number} ${need.title}`}
      chosenText={(need) => need.title}
      onChoose={onChoose}
    />
  );
}

export function MergeDialog({ need, opened, onClose }: About) {
  const t = useWords(pageWords);
  const done = useDone();
  const [into, setInto] = useState<NeedItem>();
  const form = useForm({
    initial: {},
    save: async () => {
      if (!into) return;
      const made = await mergeNeed({ params: { need: need.id }, body: { into: into.id } });
      onClose();
      await done(t("mergedDone", { number: into.number }), made.change);
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mergeTitle")}>
      <FormFrame form={form} verb={t("mergeVerb")} onCancel={onClose}>
        <Stack gap="sm">
          <Text>{t("mergeLead", { title: need.title })}</Text>
          <NeedSearch label={t("chooseNeed")} without={need.id} onChoose={setInto} />
          {into && <Text fw={600}>{into.title}</Text>}
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
