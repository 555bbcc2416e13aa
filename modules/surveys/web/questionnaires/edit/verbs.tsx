import { IconDots, IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { ActionIcon, Button, Menu } from "#ui/base";
import { useNotice } from "#ui/form";
import {
  copyQuestionnaire,
  endQuestionnaire,
  fileOf,
  publishVersion,
  type QuestionnaireView,
  reopenQuestionnaire,
  useRefresh,
} from "../api.ts";
import { Preview } from "./preview.tsx";
import type { Draft } from "./use-draft.ts";
import { Versions } from "./versions.tsx";
import { editWords } from "./words.ts";

/** What can be done with the whole questionnaire. */
export function Verbs({ view, draft }: { view: QuestionnaireView; draft: Draft }) {
  const t = useWords(editWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const [looking, setLooking] = useState(false);
  const [lookingBack, setLookingBack] = useState(false);
  const params = { id: view.id };
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    try {
      if (view.ended || (await draft.flush())) await act();
    } catch (caught) {
      notice((caught as Error).message, "bad");
    } finally {
      setBusy(false);
    }
  };
  const publish = async () => {
    const { number } = await publishVersion({ params, body: { changedAt: draft.latest().known.changedAt } });
    notice(t("published", { number }));
    await refresh();
  };
  const copy = async () => {
    const { id } = await copyQuestionnaire({ params });
    await refresh();
    go(`/surveys/questionnaires/${id}`);
  };
  const turn = async () => {
    await (view.ended ? reopenQuestionnaire({ params }) : endQuestionnaire({ params }));
    await refresh();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("more")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setLookingBack(true)}>{t("versions")}</Menu.Item>
          <Menu.Item onClick={() => void run(copy)}>{t("copy")}</Menu.Item>
          <Menu.Item component="a" href={fileOf(view.id)} download>
            {t("file")}
          </Menu.Item>
          <Menu.Item onClick={() => void run(turn)}>{t(view.ended ? "reopen" : "end")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => {
          void draft.flush();
          setLooking(true);
        }}
      >
        {t("preview")}
      </Button>
      {!view.ended && (
        <Button
          loading={busy}
          disabled={draft.conflict || draft.known.missing.length > 0 || !draft.known.unpublished}
          title={t("publishLead")}
          onClick={() => void run(publish)}
        >
          {t("publish")}
        </Button>
      )}
      <Versions id={view.id} opened={lookingBack} onClose={() => setLookingBack(false)} />
      <Preview view={view} draft={draft} opened={looking} onClose={() => setLooking(false)} />
    </>
  );
}
