import { useState } from "react";
import { useWords } from "#platform/web";
import { CloseButton } from "#ui/base";
import { useNotice } from "#ui/form";
import { useRefresh, type View } from "../api.ts";
import { linkKinds, unlinkRequests } from "./api.ts";
import { handlingWords } from "./words.ts";

/** Takes a link away; a merge and a split are undone instead. */
export function Unlink({ view, link }: { view: View; link: View["links"][number] }) {
  const t = useWords(handlingWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const kind = linkKinds.find((one) => one === link.kind);
  if (!kind || view.may.serve.length === 0) return null;
  const number = String(link.number);
  const take = async () => {
    setBusy(true);
    try {
      await unlinkRequests({ params: { id: view.id, other: link.id, kind } });
      notice(t("unlinked", { number }));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  return (
    <CloseButton size="sm" disabled={busy} aria-label={t("unlink", { number })} onClick={() => void take()} />
  );
}
