import { useWords } from "#platform/web";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useUndo } from "#ui/form";
import { Day, today } from "./day.tsx";
import { shapeWords } from "./words.ts";

export interface EndDialogProps {
  readonly title: string;
  readonly verb: string;
  readonly done: string;
  readonly end: (on: string) => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The last day of a unit or of a person; what was ended can be brought back. */
export function EndDialog({ title, verb, done, end, undo, onClose }: EndDialogProps) {
  const t = useWords(shapeWords);
  const undoable = useUndo();
  const form = useForm({
    initial: { on: today() },
    save: ({ on }) => end(on),
    onSaved: () => {
      undoable(done, undo);
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormFrame form={form} verb={verb} onCancel={onClose} label={title}>
        <Day {...form.text("on")} label={t("lastDay")} />
      </FormFrame>
    </Dialog>
  );
}
