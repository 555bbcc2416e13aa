import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { ErrorState } from "#ui/state";
import css from "./form.module.css";
import type { Form } from "./use-form.ts";
import { formWords } from "./words.ts";

/** A form: Enter sends it, what was refused stands above the bar; `sticky` keeps the bar of a long one in sight. */
export function FormFrame<T>({
  form,
  verb,
  onCancel,
  label,
  sticky,
  children,
}: {
  form: Form<T>;
  /** The verb on the button; "Save" unless told. */
  verb?: string;
  onCancel?: () => void;
  label?: string;
  sticky?: boolean;
  children: ReactNode;
}) {
  return (
    <form className={css.form} onSubmit={form.submit} noValidate aria-label={label}>
      {children}
      {form.error !== undefined && <ErrorState error={form.error} />}
      <SubmitBar form={form} verb={verb} onCancel={onCancel} sticky={sticky} />
    </form>
  );
}

function SubmitBar<T>({
  form,
  verb,
  onCancel,
  sticky,
}: {
  form: Form<T>;
  verb?: string;
  onCancel?: () => void;
  sticky?: boolean;
}) {
  const t = useWords(commonWords);
  const f = useWords(formWords);
  const back = onCancel ?? (form.dirty ? form.reset : undefined);
  return (
    <div className={css.bar} data-sticky={sticky || undefined}>
      {form.dirty && !verb && <span className={css.note}>{f("unsaved")}</span>}
      {back && (
        <Button variant="default" onClick={back}>
          {t("cancel")}
        </Button>
      )}
      <Button type="submit" loading={form.saving} disabled={!verb && !form.dirty}>
        {verb ?? t("save")}
      </Button>
    </div>
  );
}

/** Says that something was done. */
export function useNotice(): (message: string, tone?: "good" | "bad") => void {
  const t = useWords(commonWords);
  return (message, tone = "good") => {
    notifications.show({
      message,
      color: tone === "bad" ? "red" : "accent",
      closeButtonProps: { "aria-label": t("close") },
    });
  };
}

/** Does it at once, says so, and offers to take it back: `undoable("Rejected", () => reopen(id))`. */
export function useUndo(): (message: string, undo: () => unknown) => void {
  const t = useWords(commonWords);
  return (message, undo) => {
    const id = notifications.show({
      autoClose: 12_000,
      color: "accent",
      closeButtonProps: { "aria-label": t("close") },
      message: (
        <div className={css.toast}>
          <span>{message}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {t("undo")}
          </Button>
        </div>
      ),
    });
  };
}
