import { useState } from "react";
import { useGo, useUser, useWords } from "#platform/web";
import { Button, Checkbox, Menu, Select, Stack, Text, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import {
  editNeed,
  followNeed,
  moveNeed,
  type Need,
  type PartyName,
  splitNeed,
  useReread,
  useVoices,
} from "../api.ts";
import { MergeDialog, ReasonDialog, useDone } from "../dialogs.tsx";
import { pageWords } from "../page-words.ts";
import { type Stage, stages } from "../parts.tsx";
import { PartyField } from "../party-field.tsx";
import { useAccept } from "../proposals.tsx";
import { words } from "../words.ts";
import { needWords } from "./need-words.ts";

type Asking = "reject" | "close" | "merge" | "edit" | "split";

/** What can be done with it now, by whoever looks. */
export function Verbs({ need }: { need: Need }) {
  const t = useWords(needWords);
  const p = useWords(pageWords);
  const w = useWords(words);
  const go = useGo();
  const [asking, setAsking] = useState<Asking>();
  const { accept, busy } = useAccept();
  const done = useDone();
  const can = new Set(need.can.verbs);
  const close = () => setAsking(undefined);
  const move = async (stage: Stage) => {
    const { change } = await moveNeed({ params: { need: need.id }, body: { stage } });
    await done(p("moved", { number: need.number, stage: w(stage) }), change);
  };
  return (
    <>
      <Follow need={need} />
      {can.has("move") && (
        <Select
          aria-label={w("stage")}
          allowDeselect={false}
          w={210}
          value={need.stage}
          onChange={(stage) => stage && void move(stage as Stage)}
          data={stages.map((stage) => ({ value: stage as string, label: w(stage) }))}
        />
      )}
      {can.has("accept") && (
        <Button loading={busy} onClick={() => void accept(need)}>
          {t("accept")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{p("moreVerbs")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => go(`/needs/compare?a=${need.number}`)}>{t("compareWith")}</Menu.Item>
          {can.has("edit") && <Menu.Item onClick={() => setAsking("edit")}>{t("edit")}</Menu.Item>}
          {can.has("split") && need.proof && need.proof.signals > 1 && (
            <Menu.Item onClick={() => setAsking("split")}>{t("split")}</Menu.Item>
          )}
          {can.has("merge") && <Menu.Item onClick={() => setAsking("merge")}>{p("mergeInto")}</Menu.Item>}
          {can.has("reject") && <Menu.Item onClick={() => setAsking("reject")}>{p("reject")}</Menu.Item>}
          {can.has("close") && <Menu.Item onClick={() => setAsking("close")}>{p("close")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog need={need} of="reject" opened={asking === "reject"} onClose={close} />
      <ReasonDialog need={need} of="close" opened={asking === "close"} onClose={close} />
      <MergeDialog need={need} opened={asking === "merge"} onClose={close} />
      {asking === "edit" && <EditDialog need={need} onClose={close} />}
      {asking === "split" && <SplitDialog need={need} onClose={close} />}
    </>
  );
}

function Follow({ need }: { need: Need }) {
  const t = useWords(needWords);
  const notice = useNotice();
  const reread = useReread();
  const { personId } = useUser();
  if (personId === null || need.state !== "open") return null;
  const set = async (follows: boolean) => {
    await followNeed({ params: { need: need.id }, body: { follows } });
    await reread();
    notice(t(follows ? "following" : "unfollowed"));
  };
  return (
    <Button variant="subtle" onClick={() => void set(!need.follows)}>
      {need.follows ? t("unfollow") : t("follow")}
    </Button>
  );
}

function EditDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useWords(needWords);
  const done = useDone();
  const [supplier, setSupplier] = useState<PartyName | null>(need.supplier);
  const [customer, setCustomer] = useState<PartyName | null>(need.customer);
  const [owner, setOwner] = useState<PartyName | null>(need.owner);
  const form = useForm({
    initial: { title: need.title, description: need.description },
    save: async (values) => {
      const { change } = await editNeed({
        params: { need: need.id },
        body: {
          ...(values.title === need.title ? {} : { title: values.title }),
          description: values.description,
          supplier: supplier?.id ?? null,
          customer: customer?.id ?? null,
          owner: owner?.id ?? null,
        },
      });
      onClose();
      await done(t("saved"), change);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("edit")}>
      <FormFrame form={form} verb={t("edit")} onCancel={onClose}>
        <TextInput label={t("title")} required maxLength={300} {...form.text("title")} />
        <Textarea
          label={t("description")}
          autosize
          minRows={3}
          maxLength={5000}
          {...form.text("description")}
        />
        <PartyField label={t("supplier")} name="supplier" value={supplier} onChange={setSupplier} />
        <PartyField label={t("customer")} name="customer" value={customer} onChange={setCustomer} />
        <PartyField label={t("owner")} name="owner" kind="person" value={owner} onChange={setOwner} />
      </FormFrame>
    </Dialog>
  );
}

function SplitDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useWords(needWords);
  const go = useGo();
  const done = useDone();
  const found = useVoices(need.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const signals = found.data?.pages.flatMap((page) => page.signals) ?? [];
  const form = useForm({
    initial: { title: "" },
    save: async ({ title }) => {
      const made = await splitNeed({ params: { need: need.id }, body: { title, signals: [...chosen] } });
      onClose();
      await done(t("splitDone", { number: made.number }), made.change);
      go(`/needs/${made.number}`);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("splitTitle")} size="lg">
      <FormFrame form={form} verb={t("splitVerb")} onCancel={onClose}>
        <TextInput label={t("splitName")} required maxLength={300} {...form.text("title")} />
        <Text>{t("splitLead")}</Text>
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <Stack gap="xs">
            {signals.map((signal) => (
              <Checkbox
                key={signal.id}
                value={signal.id}
                label={signal.words ?? t(`k_${signal.kind}`)}
                description={signal.customer?.name}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {found.hasNextPage && (
          <Button variant="default" size="xs" onClick={() => void found.fetchNextPage()}>
            {t("more")}
          </Button>
        )}
      </FormFrame>
    </Dialog>
  );
}
