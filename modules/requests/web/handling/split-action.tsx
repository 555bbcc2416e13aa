import { IconArrowsSplit2 } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice } from "#ui/form";
import { type Message, useRefresh } from "../api.ts";
import css from "./handling.module.css";
import { handlingWords } from "./words.ts";

const SplitDialog = lazy(() => import("./split-dialog.tsx"));

/** What whoever asked wrote turns out to be a matter of its own. */
export function SplitAction({ request, message }: { request: string; message: Message }) {
  const t = useWords(handlingWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={`${css.quiet} ${css.message}`}
        leftSection={<IconArrowsSplit2 size={14} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("split")}
      </Button>
      {open && (
        <Suspense>
          <SplitDialog
            request={request}
            message={message}
            onClose={() => setOpen(false)}
            onDone={(number) => {
              setOpen(false);
              notice(t("madeOfIt", { number: String(number) }));
              void refresh();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
