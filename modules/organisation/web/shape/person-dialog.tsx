import { useWords } from "#platform/web";
import { TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { addPerson, changePerson, type PartyName, type PartyView } from "../api.ts";
import { Day, today } from "./day.tsx";
import { PartyChoice } from "./party-choice.tsx";
import { shapeWords } from "./words.ts";

export interface PersonDialogProps {
  /** The person to change; without it somebody new is added. */
  readonly party?: PartyView;
  readonly unit?: PartyName;
  readonly onClose: () => void;
}

/** Somebody new, or the name, address, position and manager of somebody. */
export function PersonDialog({ party, unit, onClose }: PersonDialogProps) {
  const t = useWords(shapeWords);
  const notice = useNotice();
  const form = useForm({
    initial: {
      name: party?.name ?? "",
      code: party?.code ?? "",
      email: party?.email ?? "",
      position: party?.position ?? "",
      manager: (party?.manager ?? null) as PartyName | null,
      unit: (unit ?? null) as PartyName | null,
      on: today(),
    },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("nameNeeded") }),
    save: ({ name, code, email, position, manager, unit: home, on }) => {
      const body = {
        name,
        ...(code.trim() ? { code } : {}),
        email: email.trim() || null,
        position: position.trim() || null,
        manager: manager?.id ?? null,
      };
      return party
        ? changePerson({ params: { id: party.id }, body })
        : addPerson({ body: { ...body, unit: home?.id ?? null, on } });
    },
    onSaved: ({ name }) => {
      notice(party ? t("saved") : t("added", { name }));
      onClose();
    },
  });
  const title = party ? party.name : t("newPerson");
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormFrame form={form} verb={party ? undefined : t("create")} onCancel={onClose} label={title}>
        <TextInput {...form.text("name")} label={t("personName")} data-autofocus required />
        <TextInput {...form.text("position")} label={t("position")} />
        <TextInput {...form.text("email")} label={t("email")} type="email" />
        {!party && (
          <PartyChoice
            label={t("unit")}
            kind="home"
            none={t("noUnit")}
            value={form.values.unit}
            onChange={(chosen) => form.set("unit", chosen)}
            error={form.errors.unit}
          />
        )}
        <PartyChoice
          label={t("manager")}
          kind="person"
          none={t("none")}
          value={form.values.manager}
          onChange={(chosen) => form.set("manager", chosen)}
          error={form.errors.manager}
        />
        <TextInput {...form.text("code")} label={t("code")} description={t("codeHint")} />
        {!party && <Day {...form.text("on")} label={t("on")} />}
      </FormFrame>
    </Dialog>
  );
}
