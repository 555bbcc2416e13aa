import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import { useUndo } from "#ui/form";
import { endUnit, mergeUnit, type PartyView, placeUnit, reopenUnit, setHead } from "../api.ts";
import { EndDialog } from "./end-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import { shapeWords } from "./words.ts";

type Act = "edit" | "move" | "head" | "merge" | "end" | "unit" | "person";

/** What can be done with a unit or a partner. */
export function UnitActions({ party }: { party: PartyView }) {
  const t = useWords(shapeWords);
  const undoable = useUndo();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const params = { id: party.id };
  const self = { id: party.id, kind: party.kind, name: party.name, endedOn: party.endedOn };
  if (party.endedOn) {
    const reopen = async () => {
      await reopenUnit({ params });
      undoable(t("reopened"), () => endUnit({ params, body: {} }));
    };
    return (
      <Button variant="default" size="xs" onClick={() => void reopen()}>
        {t("reopen")}
      </Button>
    );
  }
  const unit = party.kind === "unit";
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("actions")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAct("edit")}>{t("edit")}</Menu.Item>
          <Menu.Item onClick={() => setAct("head")}>{t("setHead")}</Menu.Item>
          {unit && <Menu.Item onClick={() => setAct("move")}>{t("move")}</Menu.Item>}
          <Menu.Item onClick={() => setAct("merge")}>{t("merge")}</Menu.Item>
          <Menu.Item onClick={() => setAct("end")}>{t("end")}</Menu.Item>
          <Menu.Divider />
          {unit && (
            <Menu.Item onClick={() => setAct("unit")}>
              {t("add")}: {t("addUnit")}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setAct("person")}>
            {t("add")}: {t("addPerson")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === "edit" && (
        <UnitDialog kind={party.kind === "partner" ? "partner" : "unit"} party={party} onClose={close} />
      )}
      {act === "unit" && <UnitDialog kind="unit" parent={self} onClose={close} />}
      {act === "person" && <PersonDialog unit={self} onClose={close} />}
      {act === "head" && (
        <PlaceDialog
          title={t("headOf", { name: party.name })}
          label={t("setHead")}
          kind="person"
          none={t("none")}
          value={party.head}
          verb={t("setHead")}
          done={t("saved")}
          save={(person) => setHead({ params, body: { person: person?.id ?? null } })}
          onClose={close}
        />
      )}
      {act === "move" && (
        <PlaceDialog
          title={t("moveUnit", { name: party.name })}
          label={t("parent")}
          kind="unit"
          none={t("noParent")}
          value={party.path.at(-1) ?? null}
          day={t("on")}
          verb={t("move")}
          done={t("moved")}
          save={(parent, on) => placeUnit({ params, body: { parent: parent?.id ?? null, on } })}
          onClose={close}
        />
      )}
      {act === "merge" && (
        <PlaceDialog
          title={t("mergeTitle", { name: party.name })}
          text={t("mergeText")}
          label={t("mergeInto")}
          kind={unit ? "unit" : "partner"}
          value={null}
          day={t("on")}
          verb={t("merge")}
          done={t("merged")}
          save={(into, on) => mergeUnit({ params, body: { into: into?.id ?? "", on } })}
          onClose={close}
        />
      )}
      {act === "end" && (
        <EndDialog
          title={t("endTitle", { name: party.name })}
          verb={t("end")}
          done={t("ended")}
          end={(on) => endUnit({ params, body: { on } })}
          undo={() => reopenUnit({ params })}
          onClose={close}
        />
      )}
    </>
  );
}
