import { useState } from "react";
import { useFormat, useUser, useWords } from "#platform/web";
import { Button, Group, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import {
  removeSubstitute,
  type Substitute,
  setSubstitute,
  useRefreshApprovals,
  useSubstitutes,
} from "./api.ts";
import css from "./approvals.module.css";
import { approvalWords } from "./words.ts";

/** Who decides in my place, and in whose place I do. */
export function Substitutes() {
  const t = useWords(approvalWords);
  const user = useUser();
  const [adding, setAdding] = useState(false);
  const rows = useSubstitutes().data?.substitutes;
  if (!user.personId || !rows) return null;
  return (
    <Section
      title={t("substitutes")}
      lead={t("substitutesLead")}
      actions={
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          {t("addSubstitute")}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className={css.note}>{t("substituteNone")}</p>
      ) : (
        <ul className={css.list}>
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("addSubstitute")}>
        <SubstituteForm onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function One({ row }: { row: Substitute }) {
  const t = useWords(approvalWords);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const mine = row.person?.id === useUser().personId;
  const remove = async () => {
    try {
      await removeSubstitute({ params: { id: row.id } });
      notice(t("removed"));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  return (
    <li className={css.row}>
      <span>
        {mine
          ? t("forMe", { name: row.substitute?.name ?? "" })
          : t("iFor", { name: row.person?.name ?? "" })}
        <span className={css.note}>
          {" "}
          · {t("days", { from: format.date(row.from), to: format.date(row.to) })}
        </span>
      </span>
      {row.mayRemove && (
        <Button size="xs" variant="subtle" onClick={() => void remove()}>
          {t("remove")}
        </Button>
      )}
    </li>
  );
}

function SubstituteForm({ onClose }: { onClose: () => void }) {
  const t = useWords(approvalWords);
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const form = useForm({
    initial: { substitute: null as PartyName | null, from: "", to: "" },
    check: ({ substitute, from, to }) => ({
      ...(substitute ? {} : { substitute: t("personMissing") }),
      ...(from ? {} : { from: t("daysMissing") }),
      ...(to ? {} : { to: t("daysMissing") }),
    }),
    async save({ substitute, from, to }) {
      if (!substitute) return;
      await setSubstitute({ body: { substitute: substitute.id, from, to } });
      notice(t("saved"));
      onClose();
      refresh();
    },
  });
  return (
    <FormFrame form={form} verb={t("addSubstitute")} onCancel={onClose} label={t("addSubstitute")}>
      <PartyField
        label={t("substitute")}
        name="substitute"
        wanted="person"
        value={form.values.substitute}
        onChange={(person) => form.set("substitute", person)}
        error={form.errors.substitute}
      />
      <Group grow align="start">
        <TextInput type="date" label={t("fromDay")} {...form.text("from")} />
        <TextInput type="date" label={t("toDay")} {...form.text("to")} />
      </Group>
    </FormFrame>
  );
}
