import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import { useNotice } from "#ui/form";
import { bringPersonBack, letPersonGo, movePerson, type PartyView } from "../api.ts";
import { EndDialog } from "./end-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { shapeWords } from "./words.ts";

/** What can be done with a person by those who keep the organisation. */
export function PersonActions({ party }: { party: PartyView }) {
  const t = useWords(shapeWords);
  const notice = useNotice();
  const [act, setAct] = useState<"edit" | "move" | "leave">();
  const close = () => setAct(undefined);
  const params = { id: party.id };
  if (party.endedOn) {
    const back = async () => {
      await bringPersonBack({ params });
      notice(t("reopened"));
    };
    return (
      <Button variant="default" size="xs" onClick={() => void back()}>
        {t("comeBack")}
      </Button>
    );
  }
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("actions")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAct("edit")}>{t("editPerson")}</Menu.Item>
          <Menu.Item onClick={() => setAct("move")}>{t("move")}</Menu.Item>
          <Menu.Item onClick={() => setAct("leave")}>{t("leave")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === "edit" && <PersonDialog party={party} onClose={close} />}
      {act === "move" && (
        <PlaceDialog
          title={t("movePerson", { name: party.name })}
          label={t("unit")}
          kind="home"
          none={t("noUnit")}
          value={party.path.at(-1) ?? null}
          day={t("on")}
          verb={t("move")}
          done={t("moved")}
          save={(unit, on) => movePerson({ params, body: { unit: unit?.id ?? null, on } })}
          onClose={close}
        />
      )}
      {act === "leave" && (
        <EndDialog
          title={t("leaveTitle", { name: party.name })}
          verb={t("leave")}
          done={t("left")}
          end={(on) => letPersonGo({ params, body: { on } })}
          undo={() => bringPersonBack({ params })}
          onClose={close}
        />
      )}
    </>
  );
}
