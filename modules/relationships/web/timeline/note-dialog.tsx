import { useWords } from "#platform/web";
import { Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { noteInteraction, type Side, useRefreshTimeline } from "./api.ts";
import { timelineWords } from "./words.ts";

/** Who can be on the other side of a contact noted here. */
export interface Other {
  readonly id: string;
  readonly name: string;
}

const kinds = ["call", "meeting", "letter", "conversation", "note"] as const;

/** The reader's own clock as a field of the browser shows it. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface NoteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly mine: readonly Side[];
  readonly others: readonly Other[];
}

export function NoteDialog({ opened, onClose, mine, others }: NoteDialogProps) {
  const t = useWords(timelineWords);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("addTitle")}>
      <NoteForm mine={mine} others={others} onClose={onClose} />
    </Dialog>
  );
}

function NoteForm({ mine, others, onClose }: Omit<NoteDialogProps, "opened">) {
  const t = useWords(timelineWords);
  const notice = useNotice();
  const refresh = useRefreshTimeline();
  const otherThan = (ours: string) => others.filter(({ id }) => id !== ours);
  const first = mine[0]?.id ?? "";
  const form = useForm({
    initial: {
      kind: "call" as (typeof kinds)[number],
      ours: first,
      theirs: otherThan(first)[0]?.id ?? "",
      at: localNow(),
      words: "",
      promise: "",
      promisedBy: "theirs" as "ours" | "theirs",
      promiseDue: "",
      audience: "ours" as "ours" | "both",
    },
    check: ({ words, theirs }) => ({
      ...(words.trim() ? {} : { words: t("wordsMissing") }),
      ...(theirs ? {} : { theirs: t("theirsMissing") }),
    }),
    async save({ promise, promisedBy, promiseDue, at, ...rest }) {
      const promised = promise.trim();
      await noteInteraction({
        body: {
          ...rest,
          at: new Date(at).toISOString(),
          ...(promised ? { promise: promised, promisedBy, ...(promiseDue ? { promiseDue } : {}) } : {}),
        },
      });
      refresh();
      notice(t("noted"));
      onClose();
    },
  });
  const named = (parties: readonly Other[]) => parties.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormFrame form={form} verb={t("verb")} onCancel={onClose} label={t("addTitle")}>
      <Group grow align="start">
        <Select
          label={t("kind")}
          data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
          allowDeselect={false}
          {...form.value("kind")}
        />
        <TextInput type="datetime-local" label={t("when")} {...form.text("at")} />
      </Group>
      {mine.length > 1 && (
        <Select label={t("ours")} data={named(mine)} allowDeselect={false} {...form.value("ours")} />
      )}
      {otherThan(form.values.ours).length > 1 && (
        <Select
          label={t("theirs")}
          data={named(otherThan(form.values.ours))}
          allowDeselect={false}
          {...form.value("theirs")}
        />
      )}
      <Textarea label={t("words")} autosize minRows={3} maxLength={10_000} {...form.text("words")} />
      <TextInput label={t("promise")} maxLength={1_000} {...form.text("promise")} />
      {form.values.promise.trim() !== "" && (
        <Group grow align="start">
          <Select
            label={t("whoPromised")}
            data={[
              { value: "ours", label: t("ourSide") },
              { value: "theirs", label: t("theirSide") },
            ]}
            allowDeselect={false}
            {...form.value("promisedBy")}
          />
          <TextInput type="date" label={t("due")} {...form.text("promiseDue")} />
        </Group>
      )}
      <Stack gap={4}>
        <Text size="sm" fw={500} id="note-audience">
          {t("audience")}
        </Text>
        <SegmentedControl
          aria-labelledby="note-audience"
          data={[
            { value: "ours", label: t("audienceOurs") },
            { value: "both", label: t("audienceBoth") },
          ]}
          value={form.values.audience}
          onChange={(value) => form.set("audience", value as "ours" | "both")}
        />
      </Stack>
    </FormFrame>
  );
}
