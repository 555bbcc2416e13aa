import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice, useUndo } from "#ui/form";
import { ButtonLink } from "#ui/link";
import * as api from "../api.ts";
import { pageWords } from "./words.ts";

type View = api.View;

/** What whoever reads may do with the whole of it, the most important last. */
export function Verbs({ view }: { view: View }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const [open, setOpen] = useState<"drop" | "adopt">();
  const notice = useNotice();
  const refresh = api.useRefresh();
  const close = () => setOpen(undefined);
  const params = { id: view.id };
  const run = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      notice(done);
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  return (
    <>
      {view.may.drop && (
        <Button variant="subtle" color="gray" onClick={() => setOpen("drop")}>
          {p("drop")}
        </Button>
      )}
      {view.may.takeBack && (
        <Button variant="default" onClick={() => void run(() => api.takePlanBack({ params }), p("tookBack"))}>
          {p("takeBack")}
        </Button>
      )}
      {view.may.edit && (
        <ButtonLink variant="default" to={`/solutions/new?edit=${view.id}`}>
          {p("change")}
        </ButtonLink>
      )}
      {view.may.restore && (
        <Button variant="default" onClick={() => void run(() => api.restoreSolution({ params }), p("saved"))}>
          {p("restore")}
        </Button>
      )}
      {view.may.plan && <Button onClick={() => setOpen("adopt")}>{p("adopt")}</Button>}
      <Dialog opened={open === "drop"} onClose={close} title={p("drop")}>
        <DropForm view={view} onClose={close} />
      </Dialog>
      <Dialog opened={open === "adopt"} onClose={close} title={p("adopt")}>
        <AdoptForm view={view} onClose={close} day={view.firstStart ? format.date(view.firstStart) : "–"} />
      </Dialog>
    </>
  );
}

function AdoptForm({ view, day, onClose }: { view: View; day: string; onClose: () => void }) {
  const p = useWords(pageWords);
  const notice = useNotice();
  const refresh = api.useRefresh();
  const form = useForm({
    initial: {},
    save: () => api.adoptPlan({ params: { id: view.id }, body: {} }),
    onSaved: () => {
      refresh();
      notice(p("adopted"));
      onClose();
    },
  });
  return (
    <FormFrame form={form} verb={p("adopt")} onCancel={onClose} label={p("adopt")}>
      <Text size="sm">{p("adoptWhat", { day })}</Text>
    </FormFrame>
  );
}

function DropForm({ view, onClose }: { view: View; onClose: () => void }) {
  const p = useWords(pageWords);
  const undo = useUndo();
  const refresh = api.useRefresh();
  const params = { id: view.id };
  const form = useForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() ? {} : { reason: p("reasonMissing") }),
    save: ({ reason }) => api.dropSolution({ params, body: { reason: reason.trim() } }),
    onSaved: () => {
      refresh();
      onClose();
      undo(p("droppedNow"), () => api.restoreSolution({ params }).then(refresh));
    },
  });
  return (
    <FormFrame form={form} verb={p("drop")} onCancel={onClose} label={p("drop")}>
      <Text size="sm">{p("dropWhy")}</Text>
      <Textarea
        label={p("reason")}
        autosize
        minRows={3}
        maxLength={2_000}
        data-autofocus
        {...form.text("reason")}
      />
    </FormFrame>
  );
}
