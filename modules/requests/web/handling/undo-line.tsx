import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice } from "#ui/form";
import { useRefresh, type View } from "../api.ts";
import { undoDeed, useHandling } from "./api.ts";
import css from "./handling.module.css";
import { handlingWords } from "./words.ts";

/** The last step that can still be taken back, said quietly. */
export function UndoLine({ view }: { view: View }) {
  const t = useWords(handlingWords);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefresh();
  const [undoing, setUndoing] = useState(false);
  const deed = useHandling(view)?.deed;
  if (!deed) return null;
  const undo = async () => {
    setUndoing(true);
    try {
      await undoDeed({ params: { id: deed.id } });
      notice(t("undone"));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setUndoing(false);
      void refresh();
    }
  };
  return (
    <p className={css.undo}>
      {t(`did_${deed.kind}`, { when: format.relative(deed.at, Date.now()) })}
      <Button size="compact-xs" variant="subtle" loading={undoing} onClick={() => void undo()}>
        {t("undo")}
      </Button>
    </p>
  );
}
