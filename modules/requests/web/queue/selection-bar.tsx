import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import type { QueueItem } from "../api.ts";
import { BulkBar } from "../handling/bulk-bar.tsx";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";
import type { Selection } from "./use-selection.ts";

/** How many rows are selected, and what can be done with all of them. */
export function SelectionBar(props: {
  selection: Selection;
  items: readonly QueueItem[];
  onGone: (works: readonly string[]) => void;
}) {
  const { selection } = props;
  const t = useWords(queueWords);
  const count = selection.selected.size;
  return (
    <div className={css.selection}>
      <span role="status">{count > 0 && t("selected", { count })}</span>
      {count > 0 && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
          {t("clearSelection")}
        </Button>
      )}
      <BulkBar {...props} />
    </div>
  );
}
