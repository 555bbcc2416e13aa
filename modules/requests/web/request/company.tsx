import { IconEye, IconPencil } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import css from "./reply.module.css";
import { requestWords } from "./request-words.ts";
import type { Present } from "./use-presence.ts";

/** Who else is here; somebody who writes at this moment is said first, before two answers cross. */
export function Others({ others }: { others: readonly Present[] }) {
  const t = useWords(requestWords);
  const format = useFormat();
  const writing = others.filter((one) => one.writing).map((one) => one.name);
  const looking = others.filter((one) => !one.writing).map((one) => one.name);
  return (
    <div role="status" className={css.company}>
      {writing.length > 0 && (
        <p className={css.writing}>
          <IconPencil size={15} aria-hidden />
          {t(writing.length > 1 ? "writeMany" : "writes", { names: format.list(writing) })}
        </p>
      )}
      {looking.length > 0 && (
        <p className={css.looking}>
          <IconEye size={15} aria-hidden />
          {t(looking.length > 1 ? "lookMany" : "looks", { names: format.list(looking) })}
        </p>
      )}
    </div>
  );
}

/** Messages that came while one writes, and the way to them. */
export function WrittenMeanwhile({ count, first }: { count: number; first: string | undefined }) {
  const t = useWords(requestWords);
  if (count === 0 || !first) return null;
  return (
    <p className={css.writing} role="status">
      {t("newAbove", { count })}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() =>
          document.getElementById(`message-${first}`)?.scrollIntoView({ block: "center", behavior: "smooth" })
        }
      >
        {t("toNew")}
      </Button>
    </p>
  );
}
