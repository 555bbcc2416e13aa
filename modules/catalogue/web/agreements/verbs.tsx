import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, SegmentedControl, Stack, Text, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice, useUndo } from "#ui/form";
import { ButtonLink } from "#ui/link";
import * as api from "./api.ts";
import { pageWords } from "./page-words.ts";
import { words } from "./words.ts";

type View = api.View;

/** What whoever reads may do with the agreement, the most important last. */
export function Verbs({ view }: { view: View }) {
  const p = useWords(pageWords);
  const t = useWords(words);
  const [open, setOpen] = useState<"end" | "rename">();
  const notice = useNotice();
  const refresh = api.useRefresh();
  const close = () => setOpen(undefined);
  const goOn = async () => {
    await api.continueAgreement({ params: { id: view.id } });
    refresh();
    notice(p("continuedNow"));
  };
  return (
    <>
      {view.may.rename && (
        <Button variant="subtle" onClick={() => setOpen("rename")}>
          {p("rename")}
        </Button>
      )}
      {view.may.end.length > 0 && (
        <Button variant="default" onClick={() => setOpen("end")}>
          {p("end")}
        </Button>
      )}
      {view.may.continue && (
        <Button variant="default" onClick={() => void goOn()}>
          {p("takeBack")}
        </Button>
      )}
      {view.may.propose.length > 0 && !view.waitsForMe && (
        <ButtonLink to={`/agreements/${view.id}/change`} variant={view.open === null ? "filled" : "default"}>
          {t("proposeChange")}
        </ButtonLink>
      )}
      <Dialog opened={open === "end"} onClose={close} title={p("endTitle")}>
        <EndForm view={view} onClose={close} />
      </Dialog>
      <Dialog opened={open === "rename"} onClose={close} title={p("rename")}>
        <RenameForm view={view} onClose={close} />
      </Dialog>
    </>
  );
}

/** Yes, no, or otherwise: the answer to an open proposal; or taking one's own back. */
export function Answer({ view, version }: { view: View; version: number }) {
  const p = useWords(pageWords);
  const [open, setOpen] = useState<"decline" | "withdraw">();
  const [busy, setBusy] = useState(false);
  const notice = useNotice();
  const refresh = api.useRefresh();
  const close = () => setOpen(undefined);
  const accept = async () => {
    setBusy(true);
    try {
      await api.acceptVersion({ params: { id: view.id }, body: { version } });
      notice(p("acceptedNow"));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <>
      {view.waitsForMe && (
        <>
          <Button loading={busy} onClick={() => void accept()}>
            {p("accept")}
          </Button>
          <Button variant="default" onClick={() => setOpen("decline")}>
            {p("decline")}
          </Button>
          {view.may.propose.length > 0 && (
            <ButtonLink variant="default" to={`/agreements/${view.id}/change`}>
              {p("counter")}
            </ButtonLink>
          )}
        </>
      )}
      {view.may.withdraw && (
        <Button variant="default" onClick={() => setOpen("withdraw")}>
          {p("withdraw")}
        </Button>
      )}
      <Dialog opened={open === "decline"} onClose={close} title={p("declineTitle")}>
        <ReasonForm
          hint={p("declineHint")}
          verb={p("decline")}
          required
          done={p("declinedNow")}
          onClose={close}
          save={(reason) => api.declineVersion({ params: { id: view.id }, body: { version, reason } })}
        />
      </Dialog>
      <Dialog opened={open === "withdraw"} onClose={close} title={p("withdrawTitle")}>
        <ReasonForm
          hint={p("withdrawHint")}
          verb={p("withdraw")}
          done={p("withdrawnNow")}
          onClose={close}
          save={(reason) =>
            api.withdrawVersion({ params: { id: view.id }, body: { version, reason: reason || null } })
          }
        />
      </Dialog>
    </>
  );
}

function ReasonForm(props: {
  hint: string;
  verb: string;
  done: string;
  required?: boolean;
  onClose: () => void;
  save: (reason: string) => Promise<unknown>;
}) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const notice = useNotice();
  const refresh = api.useRefresh();
  const form = useForm({
    initial: { reason: "" },
    check: ({ reason }) => (props.required && !reason.trim() ? { reason: p("reasonMissing") } : {}),
    save: ({ reason }) => props.save(reason.trim()),
    onSaved: () => {
      refresh();
      notice(props.done);
      props.onClose();
    },
  });
  return (
    <FormFrame form={form} verb={props.verb} onCancel={props.onClose} label={props.verb}>
      <Text size="sm">{props.hint}</Text>
      <Textarea
        label={t("reason")}
        autosize
        minRows={3}
        maxLength={2_000}
        data-autofocus
        {...form.text("reason")}
      />
    </FormFrame>
  );
}

function EndForm({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const undoable = useUndo();
  const notice = useNotice();
  const refresh = api.useRefresh();
  const { end } = view.may;
  const params = { id: view.id };
  const form = useForm({
    initial: { lastDay: "", reason: "", side: end[0] ?? "supplier" },
    check: ({ reason }) => (reason.trim() ? {} : { reason: p("reasonMissing") }),
    save: ({ lastDay, reason, side }) =>
      api.endAgreement({ params, body: { side, reason: reason.trim(), ...(lastDay ? { lastDay } : {}) } }),
    onSaved: ({ lastDay }) => {
      refresh();
      onClose();
      // What has ended at once cannot be taken back; a notice can.
      if (lastDay) undoable(p("endedNow"), () => api.continueAgreement({ params }).then(refresh));
      else notice(p("endedNow"));
    },
  });
  return (
    <FormFrame form={form} verb={p("endVerb")} onCancel={onClose} label={p("endTitle")}>
      <Text size="sm">{p("endHint")}</Text>
      {end.length > 1 && (
        <Stack gap={4}>
          <Text size="sm" fw={500}>
            {p("forSide")}
          </Text>
          <SegmentedControl
            aria-label={p("forSide")}
            data={end.map((side) => ({ value: side, label: t(side) }))}
            value={form.values.side}
            onChange={(side) => form.set("side", side as api.Side)}
          />
        </Stack>
      )}
      <TextInput type="date" label={p("lastDay")} description={p("lastDayHint")} {...form.text("lastDay")} />
      <Textarea label={t("reason")} autosize minRows={3} maxLength={2_000} {...form.text("reason")} />
    </FormFrame>
  );
}

function RenameForm({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const notice = useNotice();
  const refresh = api.useRefresh();
  const form = useForm({
    initial: { name: view.name ?? "" },
    save: ({ name }) => api.nameAgreement({ params: { id: view.id }, body: { name: name.trim() || null } }),
    onSaved: () => {
      refresh();
      notice(p("renamedNow"));
      onClose();
    },
  });
  return (
    <FormFrame form={form} onCancel={onClose} label={p("rename")}>
      <TextInput label={t("name")} maxLength={200} data-autofocus {...form.text("name")} />
    </FormFrame>
  );
}
