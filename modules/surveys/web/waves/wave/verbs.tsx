import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Menu, NumberInput, TextInput } from "#ui/base";
import { Confirm, Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { closeWave, extendWave, raiseThreshold, useRefresh, type Wave } from "../api.ts";
import { waveWords } from "../words.ts";
import { pageWords } from "./page-words.ts";

type Open = "extend" | "raise" | "close";

/** What can be done with a wave that was launched: little, since what was promised stands. */
export function Verbs({ wave }: { wave: Wave }) {
  const t = useWords(waveWords);
  const w = useWords(pageWords);
  const [open, setOpen] = useState<Open>();
  const shut = () => setOpen(undefined);
  if (wave.state === "closed")
    return <ButtonLink to={`/surveys/${wave.id}/results`}>{t("results")}</ButtonLink>;
  if (wave.state !== "open") return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{w("more")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {wave.kind === "anonymous" && <Menu.Item onClick={() => setOpen("raise")}>{w("raise")}</Menu.Item>}
          <Menu.Item onClick={() => setOpen("close")}>{w("close")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ButtonLink to={`/surveys/${wave.id}/codes`} variant="default">
        {w("kiosk")}
      </ButtonLink>
      {wave.closesAt && <Button onClick={() => setOpen("extend")}>{w("extend")}</Button>}
      {wave.closesAt && (
        <Dialog opened={open === "extend"} onClose={shut} title={w("extend")}>
          <Extend wave={wave} onDone={shut} />
        </Dialog>
      )}
      <Dialog opened={open === "raise"} onClose={shut} title={w("raise")}>
        <Raise wave={wave} onDone={shut} />
      </Dialog>
      <Close wave={wave} opened={open === "close"} onClose={shut} />
    </>
  );
}

interface Doing {
  readonly wave: Wave;
  readonly onDone: () => void;
}

function useDone(onDone: () => void) {
  const notice = useNotice();
  const refresh = useRefresh();
  return (said: string) => {
    refresh();
    notice(said);
    onDone();
  };
}

function Extend({ wave, onDone }: Doing) {
  const w = useWords(pageWords);
  const done = useDone(onDone);
  const form = useForm({
    initial: { closesAt: new Date(wave.closesAt ?? "").toLocaleDateString("en-CA") },
    async save({ closesAt }) {
      const end = new Date(`${closesAt}T23:59:59`).toISOString();
      await extendWave({ params: { wave: wave.id }, body: { closesAt: end } });
    },
    onSaved: () => done(w("extended")),
  });
  return (
    <FormFrame form={form} verb={w("extend")} onCancel={onDone}>
      <TextInput type="date" label={w("extendTo")} description={w("extendWhy")} {...form.text("closesAt")} />
    </FormFrame>
  );
}

function Raise({ wave, onDone }: Doing) {
  const w = useWords(pageWords);
  const done = useDone(onDone);
  const form = useForm({
    initial: { k: wave.k + 1 },
    save: ({ k }) => raiseThreshold({ params: { wave: wave.id }, body: { k } }),
    onSaved: () => done(w("raised")),
  });
  return (
    <FormFrame form={form} verb={w("raise")} onCancel={onDone}>
      <NumberInput
        label={w("raiseTo")}
        description={w("raiseWhy", { k: wave.k })}
        min={wave.k + 1}
        max={1000}
        {...form.value("k")}
      />
    </FormFrame>
  );
}

function Close({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const w = useWords(pageWords);
  const notice = useNotice();
  const refresh = useRefresh();
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={w("close")}
      verb={w("close")}
      dangerous
      act={async () => {
        await closeWave({ params: { wave: wave.id } });
        refresh();
        notice(w("closed"));
      }}
    >
      {w("closeSure")}
    </Confirm>
  );
}
