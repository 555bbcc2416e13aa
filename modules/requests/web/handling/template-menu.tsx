import { IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import css from "./handling.module.css";
import { templateWords } from "./template-words.ts";
import { useReadyAnswers } from "./templates-api.ts";

/** Ready answers for the reply box: what is chosen is added to what was written, to be read before it is sent. */
export function TemplateMenu({ work, onInsert }: { work: string; onInsert: (text: string) => void }) {
  const t = useWords(templateWords);
  const go = useGo();
  const [opened, setOpened] = useState(false);
  const { data, error } = useReadyAnswers(work, opened);
  return (
    <Menu position="top-start" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={css.quiet}
          leftSection={<IconTemplate size={16} stroke={1.75} aria-hidden />}
        >
          {t("insert")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {!data && <Menu.Item disabled>{error ? t("failed") : t("loading")}</Menu.Item>}
        {data?.answers.length === 0 && <Menu.Item disabled>{t("noneReady")}</Menu.Item>}
        {data?.answers.map(({ id, name, text }) => (
          <Menu.Item key={id} onClick={() => onInsert(text)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go("/requests/templates")}>{t("manage")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
