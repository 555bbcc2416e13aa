import { useState } from "react";
import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Confirm, Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { FileLink } from "#ui/link";
import { calendarOf, cancelInterview, changeInterview, conclude, type Interview, useShown } from "../api.ts";
import { TimeFields, timeBody } from "../plan/time-fields.tsx";
import { planWords } from "../plan/words.ts";
import { oneWords } from "./words.ts";

type Open = "change" | "cancel" | "conclude";

export function Verbs({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const notice = useNotice();
  const shown = useShown();
  const [open, setOpen] = useState<Open>();
  const shut = () => setOpen(undefined);
  const { can, id, interviewed } = interview;
  const input = { params: { interview: id } };
  return (
    <>
      {interview.state !== "withdrawn" && (
        <FileLink href={calendarOf(id)} size="sm">
          {t("calendar")}
        </FileLink>
      )}
      {can.change && (
        <>
          <Button variant="default" onClick={() => setOpen("cancel")}>
            {t("cancel")}
          </Button>
          <Button variant="default" onClick={() => setOpen("change")}>
            {t("change")}
          </Button>
        </>
      )}
      {can.conclude && <Button onClick={() => setOpen("conclude")}>{t("conclude")}</Button>}
      <Dialog opened={open === "change"} onClose={shut} title={t("changeTitle")}>
        <Change interview={interview} onDone={shut} />
      </Dialog>
      <Confirm
        opened={open === "cancel"}
        onClose={shut}
        title={t("cancel")}
        verb={t("cancel")}
        dangerous
        act={async () => {
          shown(await cancelInterview(input));
          notice(t("cancelled"));
        }}
      >
        {t("cancelSure")}
      </Confirm>
      <Confirm
        opened={open === "conclude"}
        onClose={shut}
        title={t("conclude")}
        verb={t("conclude")}
        act={async () => {
          shown(await conclude(input));
          notice(t("concluded"));
        }}
      >
        {interview.consent?.answer === "given"
          ? t("concludeSure", { name: interviewed.name })
          : t("concludeEmpty")}
      </Confirm>
    </>
  );
}

function Change({ interview, onDone }: { interview: Interview; onDone: () => void }) {
  const p = useWords(planWords);
  const notice = useNotice();
  const shown = useShown();
  const { at, zone, minutes, place, message, supplier, customer } = interview;
  const form = useForm({
    initial: { at, zone, minutes: minutes as number | string, place, message },
    check: (values) => ({ at: values.at ? undefined : p("atMissing") }),
    async save(values) {
      const body = { ...timeBody(values), supplier: supplier?.id ?? null, customer: customer?.id ?? null };
      shown(await changeInterview({ params: { interview: interview.id }, body }));
    },
    onSaved() {
      notice(p("changed"));
      onDone();
    },
  });
  return (
    <FormFrame form={form} verb={p("change")} onCancel={onDone}>
      <TimeFields form={form} />
    </FormFrame>
  );
}
