import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { publishService, reopenService, retireService, type ServiceView } from "../api.ts";
import { serviceWords } from "./words.ts";

/** Offers, retires, reopens: at once, and each can be taken back. */
export function StateButtons({ service }: { service: ServiceView }) {
  const t = useWords(serviceWords);
  const undoable = useUndo();
  const notice = useNotice();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const input = { params: { id: service.id } };

  const run = async (act: () => Promise<unknown>, said: string, back: () => Promise<unknown>) => {
    const refresh = () => client.invalidateQueries({ queryKey: ["catalogue"] });
    setBusy(true);
    try {
      await act();
      await refresh();
      undoable(said, async () => {
        await back().catch((error: Error) => notice(error.message, "bad"));
        await refresh();
      });
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setBusy(false);
    }
  };
  const publish = () => publishService(input);
  const retire = () => retireService(input);
  const reopen = () => reopenService(input);
  const toDraft = async () => {
    await retire();
    await reopen();
  };

  if (service.state === "published") {
    return (
      <Button variant="default" loading={busy} onClick={() => void run(retire, t("retired"), publish)}>
        {t("retire")}
      </Button>
    );
  }
  return (
    <>
      {service.state === "retired" && (
        <Button variant="default" loading={busy} onClick={() => void run(reopen, t("reopened"), retire)}>
          {t("reopen")}
        </Button>
      )}
      <Button
        loading={busy}
        onClick={() => void run(publish, t("published"), service.state === "retired" ? retire : toDraft)}
      >
        {t("publish")}
      </Button>
    </>
  );
}
