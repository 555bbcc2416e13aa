import { Button, Drawer, Group, Modal, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { ErrorState } from "#ui/state";
import css from "./dialog.module.css";
import { useTopmost } from "./topmost.ts";

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: "sm" | "md" | "lg" | "xl";
  readonly children: ReactNode;
}

export interface SidePanelProps extends Omit<DialogProps, "size"> {
  /** A name of a size, or a CSS length. */
  readonly size?: string;
  readonly side?: "left" | "right";
}

/** A window over the page; Escape closes it, focus stays inside and comes back. */
export function Dialog({ opened, onClose, title, size = "md", children }: DialogProps) {
  const t = useWords(commonWords);
  const topmost = useTopmost(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered
      closeOnEscape={topmost}
      classNames={{ content: css.content }}
    >
      <Modal.Overlay />
      <Modal.Content radius="md">
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A sheet at the side, for looking at one thing without leaving the list. */
export function SidePanel({ opened, onClose, title, size = "md", side = "right", children }: SidePanelProps) {
  const t = useWords(commonWords);
  const topmost = useTopmost(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      size={size}
      position={side}
      closeOnEscape={topmost}
      classNames={{ content: css.content }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={css.head}>
          <Drawer.Title className={css.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t("close")} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

export interface ConfirmProps extends Omit<DialogProps, "children" | "size"> {
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  readonly dangerous?: boolean;
  readonly act: () => Promise<unknown>;
}

/** Only for what cannot be undone; everything else is done at once and offers to undo (`useUndo` of `#ui/form`). */
export function Confirm({ opened, onClose, title, children, verb, dangerous, act }: ConfirmProps) {
  const t = useWords(commonWords);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const go = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text>{children}</Text>
        {error !== undefined && <ErrorState error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button color={dangerous ? "red" : undefined} loading={busy} onClick={() => void go()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
