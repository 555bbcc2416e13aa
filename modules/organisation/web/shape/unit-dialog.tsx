import { useWords } from "#platform/web";
import { Checkbox, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { changeUnit, createUnit, type PartyName, type PartyView } from "../api.ts";
import { PartyChoice } from "./party-choice.tsx";
import { ServedChoice } from "./served-choice.tsx";
import { shapeWords } from "./words.ts";

export interface UnitDialogProps {
  readonly kind: "unit" | "partner";
  /** The unit to change; without it a new one is made. */
  readonly party?: PartyView;
  readonly parent?: PartyName;
  readonly onClose: () => void;
}

/** A new unit or partner, or the name and purpose of one. */
export function UnitDialog({ kind, party, parent, onClose }: UnitDialogProps) {
  const t = useWords(shapeWords);
  const notice = useNotice();
  const form = useForm({
    initial: {
      name: party?.name ?? "",
      code: party?.code ?? "",
      function: party?.function ?? "",
      servesAll: party?.servesAll ?? false,
      serves: (party?.serves ?? []) as readonly PartyName[],
      parent: parent ?? (null as PartyName | null),
    },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("nameNeeded") }),
    save: (values) => {
      const body = {
        name: values.name,
        ...(values.code.trim() ? { code: values.code } : {}),
        function: values.function.trim() || null,
        serves: values.servesAll ? ("*" as const) : values.serves.map((served) => served.id),
      };
      return party
        ? changeUnit({ params: { id: party.id }, body })
        : createUnit({ body: { ...body, kind, parent: values.parent?.id ?? null } });
    },
    onSaved: ({ name }) => {
      notice(party ? t("saved") : t("added", { name }));
      onClose();
    },
  });
  const title = party ? party.name : t(kind === "unit" ? "newUnit" : "newPartner");
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormFrame form={form} verb={party ? undefined : t("create")} onCancel={onClose} label={title}>
        <TextInput {...form.text("name")} label={t("unitName")} data-autofocus required />
        {!party && kind === "unit" && (
          <PartyChoice
            label={t("parent")}
            kind="unit"
            none={t("noParent")}
            value={form.values.parent}
            onChange={(chosen) => form.set("parent", chosen)}
          />
        )}
        <TextInput {...form.text("code")} label={t("code")} description={t("codeHint")} />
        <Textarea {...form.text("function")} label={t("function")} autosize minRows={2} />
        <Checkbox {...form.checked("servesAll")} label={t("servesAll")} />
        {!form.values.servesAll && (
          <ServedChoice value={form.values.serves} onChange={(serves) => form.set("serves", serves)} />
        )}
      </FormFrame>
    </Dialog>
  );
}
