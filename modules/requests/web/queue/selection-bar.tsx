import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import type { QueueItem } from "../api.ts";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";
import type { Selection } from "./use-selection.ts";

/** How many rows are selected, and what can be done with all of them. */
export function SelectionBar({ selection }: { selection: Selection; items: readonly QueueItem[] }) {
  const t = useWords(queueWords);
  const count = selection.selected.size;
  return (
    <div role="status" className={css.selection}>
      {count > 0 && (
        <>
          <span>{t("selected", { count })}</span>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
            {t("clearSelection")}
          </Button>
        </>
      )}
    </div>
  );
}
