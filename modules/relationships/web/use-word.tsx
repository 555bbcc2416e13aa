import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Group, Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { useNotice, useUndo } from "#ui/form";
import { type Item, sayWord, takeWordBack, useRefresh } from "./api.ts";
import { words } from "./words.ts";

type Word = "confirmed" | "rejected" | "ended";
const said = { confirmed: "saidConfirmed", rejected: "saidRejected", ended: "saidEnded" } as const;
type Spoken = Pick<Item, "id" | "state"> & { readonly reason?: string | null };

/** Says the word on a relationship at once and offers to take it back; `dialog` must be drawn for rejections. */
export function useWord(onSaid?: (id: string) => void) {
  const t = useWords(words);
  const undoable = useUndo();
  const notice = useNotice();
  const refresh = useRefresh();
  const [rejecting, setRejecting] = useState<Spoken>();

  const restore = async ({ id, state, reason }: Spoken) => {
    const before = state === "confirmed" || state === "rejected" || state === "ended" ? state : undefined;
    if (before) await sayWord({ params: { id }, body: { word: before, ...(reason ? { reason } : {}) } });
    else await takeWordBack({ params: { id } });
    refresh();
  };
  const attempt = async (of: Spoken, act: () => Promise<unknown>, message: string) => {
    try {
      await act();
      refresh();
      undoable(message, () => restore(of));
      onSaid?.(of.id);
    } catch (error) {
      notice((error as Error).message, "bad");
    }
  };
  const say = (of: Spoken, word: Word, reason?: string) =>
    attempt(
      of,
      () => sayWord({ params: { id: of.id }, body: { word, ...(reason ? { reason } : {}) } }),
      t(said[word]),
    );

  return {
    confirm: (of: Spoken) => void say(of, "confirmed"),
    end: (of: Spoken) => void say(of, "ended"),
    reject: (of: Spoken) => setRejecting(of),
    keepRejected: (of: Spoken) => void say(of, "rejected", of.reason ?? ""),
    reopen: (of: Spoken) =>
      void attempt(of, () => takeWordBack({ params: { id: of.id } }), t("saidReopened")),
    rejecting: rejecting !== undefined,
    dialog: (
      <RejectDialog
        key={rejecting?.id ?? "none"}
        opened={rejecting !== undefined}
        onClose={() => setRejecting(undefined)}
        onReject={(reason) => {
          const of = rejecting;
          setRejecting(undefined);
          if (of) void say(of, "rejected", reason);
        }}
      />
    ),
  };
}

function RejectDialog(props: { opened: boolean; onClose: () => void; onReject: (reason: string) => void }) {
  const t = useWords(words);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = () => (reason.trim() === "" ? setMissing(true) : props.onReject(reason.trim()));
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t("rejectTitle")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Text size="sm">{t("rejectHint")}</Text>
          <Group gap="xs">
            {(["notWork", "wrongData", "oneOff"] as const).map((usual) => (
              <Button key={usual} size="xs" variant="default" onClick={() => setReason(t(usual))}>
                {t(usual)}
              </Button>
            ))}
          </Group>
          <Textarea
            label={t("rejectReason")}
            data-autofocus
            autosize
            minRows={2}
            maxLength={2_000}
            value={reason}
            error={missing && reason.trim() === "" ? t("reasonMissing") : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit">{t("reject")}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
