import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import { PersonDialog } from "./person-dialog.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import { shapeWords } from "./words.ts";

/** One unit, person or partner by hand. */
export function AddMenu() {
  const t = useWords(shapeWords);
  const [adding, setAdding] = useState<"unit" | "person" | "partner">();
  const close = () => setAdding(undefined);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
            {t("add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAdding("unit")}>{t("addUnit")}</Menu.Item>
          <Menu.Item onClick={() => setAdding("person")}>{t("addPerson")}</Menu.Item>
          <Menu.Item onClick={() => setAdding("partner")}>{t("addPartner")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(adding === "unit" || adding === "partner") && <UnitDialog kind={adding} onClose={close} />}
      {adding === "person" && <PersonDialog onClose={close} />}
    </>
  );
}
